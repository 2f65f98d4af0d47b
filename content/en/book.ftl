# A module as a book.

book-download = Download this module as an e-book
book-hint = An EPUB file with the five lessons. You read it on a phone, a computer or an e-reader, without a connection.
book-contents = Contents
book-title-page = Title page
book-landmarks = Places in this book
book-more = Practise, take the assessment and earn a badge here:
book-accessibility = Text with headings, lists and a table of contents. Every diagram has a title and a description in words. Nothing moves, and nothing depends on colour or sound.
