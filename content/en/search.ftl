# Searching the lessons.

nav-search = Search
search-title = Search the lessons
search-title-of = Search: { $query }
search-lead = Find the place in a lesson that you need: a word, a name or a few words together.
search-label = What are you looking for?
search-button = Search
search-language = Language of the lessons
search-count = { $n ->
    [one] One place for "{ $query }"
   *[other] { $n } places for "{ $query }"
}
search-some = No place has all of these words. Each of these has at least one.
search-page = Page { $page } of { $of }
search-pages = Pages
search-previous = Previous
search-next = Next
search-nothing = Nothing found for "{ $query }"
search-nothing-text = Check the spelling, try another word that means the same, or use fewer words. The beginning of a word is enough.
search-little-text = These words stand in every lesson. Try one that says more about what you are looking for.
search-in = Search in: { $language }
search-browse = Or choose a module
search-browse-instead = Or look in a module
