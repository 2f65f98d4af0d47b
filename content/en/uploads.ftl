# Files that people hand in, and why one is not taken.

upload-hint = PDF, JPEG or PNG, up to { $mb } MB each.
upload-refused-empty = Choose a file
upload-refused-too-large = This is more than { $mb } MB. Send fewer photos at once, or choose a smaller size in your camera or scanner.
upload-refused-too-many = These are more than { $n } files. Send the others afterwards.
upload-refused-heic = This photo has a form that only some phones can read (HEIC). On an iPhone: open Settings, Camera, Formats, choose "Most Compatible", and take the photo again. Or open the photo, choose Share, and save or send it as JPEG.
upload-refused-other-kind = We can read PDF, JPEG and PNG, and this is something else. Save it as one of these, or take a photo.
upload-refused-damaged = This file cannot be read: a part of it is missing or damaged. Make it again, and send the new one.
upload-refused-too-many-pixels = This picture is too large to be read. Choose a smaller size in your camera or scanner: 200 to 300 dots an inch are best.
upload-refused-too-many-pages = This document has more than { $pages } pages. Send only the pages that belong to it.
upload-refused-locked = This PDF has a password. Save it without one, and send it again.
upload-refused-too-hard = This file is so complicated that we cannot read it. Print it as a new PDF, or send photos of the pages.
upload-refused-quota = You already keep { $quota } MB of files here, and that is the most. Files go when their time is over.
upload-refused-no-room = We cannot store files at the moment. That is our fault, and nothing that you have is lost. Please try again later.
upload-refused-busy = Many people send files at the moment. Please try again in a minute.
upload-refused-named = { $name }: { $reason }

privacy-uploads = Files that you send us
privacy-uploads-text = We take only your files, not what cameras note in them: place, time and device are removed from photos. Files are stored encrypted. They go when you delete them, when you delete your account, or when their time is over: a signed checklist after a year.
