# Reading without a connection.

offline-line = You have no connection. You can still read and practise in this module. Your practice answers wait on this device until they can be checked.
offline-answers = The connection is back, and your practice answers are waiting.
offline-look = See what was right
offline-again = Try again
offline-page-title = You have no connection
offline-page-text = This page is not kept on your device. Try again when you have a connection.
offline-readable = You can read these now
offline-assessment-title = The assessment needs a connection
offline-assessment-text = Your answers are saved on our side, so that none of them gets lost. That needs a connection. What you have answered so far is safe. Go on when the connection is back.
offline-form-title = This was not sent
offline-form-text = You have no connection, so nothing was changed. Go back, and send it again when the connection is there.
offline-answers-title = Your practice answers
offline-answers-lead = What you answer without a connection stays on this device. When the connection is back, you see here what was right and why.
offline-answers-none = No practice answers are waiting on this device.
offline-answers-kept = Your answer is kept on this device. It is checked when the connection is back.
offline-answers-changed = We could not check this answer: the question has changed since.

privacy-device = On your own device
privacy-device-text = When you are signed in and open a module, your browser keeps its pages on your device. So you can read them without a connection. Practice answers that you give without a connection wait there too, until they are checked. All of this goes when you sign out, and when somebody else signs in with the same browser.
