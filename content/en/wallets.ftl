# Wallets: programs of others that read a learner's badges with their consent.

wallets-title = My wallets
wallets-lead = A wallet is a program that keeps badges from many places together. These wallets may read your badges here.
wallets-none = No wallet is connected
wallets-none-text = Do you use a wallet for badges and diplomas? Then it can fetch your badges here by itself, if you allow it.
wallets-reads = May read
wallets-reads-shown = your badges, except the private ones
wallets-reads-all = all your badges, also the private ones
wallets-reads-profile = your name and your e-mail address
wallets-since = Connected since
wallets-last-read = Last read
wallets-never-read = Nothing yet
wallets-until = Ends by itself
wallets-until-unused = When it is not used until { $date }
wallets-end = Cut off
wallets-end-of = Cut { $name } off
wallets-end-title = What cutting off does
wallets-end-text = The wallet cannot read anything here any more, at once. What it has read before, it still has: ask its maker to delete that, if you want.
flash-wallet-cut-off = The wallet is cut off.
my-badges-wallets-hint = Programs that fetch your badges here by themselves

wallet-ask-title = Connect { $name }?
wallet-ask-lead = This program asks to read from your account. You decide what, and for how long.
wallet-ask-unknown = We do not know who makes this program. Go on only if you started this yourself, and if you know { $host }.
wallet-fact-site = Its website
wallet-fact-back = You go back to
wallet-fact-rules = Its rules
wallet-fact-policy = privacy policy
wallet-fact-terms = terms of use
wallet-fact-account = Your account
wallet-read = What may it read?
wallet-read-badges = My badges
wallet-read-badges-hint = The signed badges with your results, as you can download them yourself.
wallet-read-profile = My name and my e-mail address
wallet-read-profile-hint = Without this it only sees what stands in the badges. Your name is not in them.
wallet-reach = Which badges?
wallet-reach-shown = The badges that others may see too
wallet-reach-shown-hint = { $n ->
    [0] Public badges and badges by link: none at the moment. Later ones come along.
    [one] Public badges and badges by link: 1 at the moment. Later ones come along.
   *[other] Public badges and badges by link: { $n } at the moment. Later ones come along.
}
wallet-reach-all = All my badges, also the private ones
wallet-reach-all-hint = { $n ->
    [0] None at the moment. Later ones come along.
    [one] 1 at the moment. Later ones come along.
   *[other] { $n } at the moment. Later ones come along.
}
wallet-time = For how long?
wallet-time-hour = Only now
wallet-time-hour-hint = It can read for one hour. After that it has to ask you again.
wallet-time-later = Until I cut it off
wallet-time-later-hint = It can also read when you are not here. It ends by itself after { $days } days without use.
wallet-time-only-hour = It can read for one hour. After that it has to ask you again.
wallet-ask-nothing = Choose something that it may read, or do not allow it.
wallet-ask-end = You can cut it off at any time, under
wallet-allow = Allow
wallet-deny = Do not allow
wallet-allowed-title = You have allowed { $name }
wallet-allowed-text = You are going back to { $host }.
wallet-denied-title = You have not allowed { $name }
wallet-denied-text = It can read nothing. You are going back to { $host }.
wallet-fault-title = { $name } has made a mistake
wallet-fault-text = It asked in a way that we cannot answer, so nothing was shared. The makers of the program have to solve this. You can go back to { $host } and tell it there.
wallet-back = Go back to { $host }
wallet-unknown-title = We cannot connect this program
wallet-unknown-text = We do not know the program that sent you here, or the address that it wants to send you back to. Nothing was shared. Start again in your wallet; it will then introduce itself anew.

wallet-about-title = Connect a wallet
wallet-about-lead = A wallet keeps your badges and diplomas from many places together. It can fetch your badges from here by itself.
wallet-about-how = How it works
wallet-about-how-address = In your wallet, choose to connect a provider of Open Badges 3.0, and give it this address:
wallet-about-how-ask = The wallet sends you here. You sign in, and see who asks and for what. You choose what it may read, and for how long.
wallet-about-how-read = Then the wallet fetches your badges, also new ones. It can change nothing here.
wallet-about-how-end = You see all connected wallets in a list, with when they last read something. There you can cut them off, at once.
wallet-about-other = Without such a wallet
wallet-about-other-text = Every badge can also be downloaded as a file, one by one or all together. Almost every wallet can read one of those files.
wallet-terms = What makers of wallets agree to
wallet-terms-only = They read only what the learner has allowed, and only for that learner.
wallet-terms-purpose = They use it to keep and show the badges for the learner, and for nothing else. They do not sell it.
wallet-terms-delete = They delete it when the learner asks them to.
wallet-terms-honest = They say truly who they are.
wallet-terms-site = This site is free to use, for learners and for wallets. We do our best to keep it running, but do not promise that it always is.
wallet-makers = For makers of wallets
wallet-makers-text = This site is a provider of the Open Badges 3.0 API, for reading: OAuth 2 with authorisation code and PKCE (S256), and dynamic registration.
wallet-makers-discovery = the service description
wallet-makers-metadata = the metadata of the authorisation server
wallet-makers-rules = Redirect addresses must be exactly as registered: https, or on the user's own machine. state is needed. A code works once, for { $minutes } minutes; an access token for { $hours } hour; a refresh token once, for { $days } days, and needs the scope offline_access. A code or refresh token that is shown twice ends the connection. Tokens are taken from the Authorization header only. A wallet that nobody uses is forgotten after { $forgotten } days.

privacy-wallets = Wallets
privacy-wallets-text = You can allow a wallet, a program of somebody else, to read your badges here, and your name and e-mail address if you want that too. It gets nothing unless you say yes, and you can cut it off at any time. What it has read, it keeps by its own rules.
privacy-wallets-kept = For that we keep what the wallet says of itself, what you allowed and since when, and when it last read something. When you cut it off, what you allowed is deleted; that you connected it and cut it off stays in our log, without your name.
