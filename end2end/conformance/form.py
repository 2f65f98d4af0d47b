"""The fields of a form of a page, as a browser would send them without pressing a button.

    form.py ID name=value… < page.html

Prints them as the body of a request. A name that is given replaces the field; "+name=value" adds one.
"""
import sys
import urllib.parse
from html.parser import HTMLParser


class Form(HTMLParser):
    def __init__(self, wanted):
        super().__init__()
        self.wanted, self.inside, self.fields = wanted, False, []
        self.area, self.choice = None, None

    def handle_starttag(self, tag, attributes):
        get = dict(attributes)
        if tag == "form":
            self.inside = get.get("id") == self.wanted
        if not self.inside:
            return
        if tag == "input" and get.get("name"):
            kind = get.get("type", "text")
            if kind == "file" or (kind in ("checkbox", "radio") and "checked" not in get):
                return
            self.fields.append([get["name"], get.get("value", "")])
        elif tag == "textarea":
            self.area = [get.get("name", ""), ""]
        elif tag == "select":
            self.choice = [get.get("name", ""), None]
            self.fields.append(self.choice)
        elif tag == "option" and self.choice and (self.choice[1] is None or "selected" in get):
            self.choice[1] = get.get("value", "")

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "textarea" and self.area:
            self.fields.append([self.area[0], self.area[1].removeprefix("\n")])
            self.area = None
        elif tag == "select":
            self.choice = None


page = Form(sys.argv[1])
page.feed(sys.stdin.read())
if not page.fields:
    sys.exit(f"no form {sys.argv[1]}")
given = [one.split("=", 1) for one in sys.argv[2:]]
names = {name.lstrip("+") for name, _ in given if not name.startswith("+")}
fields = [tuple(field) for field in page.fields if field[0] not in names and field[1] is not None]
print(urllib.parse.urlencode(fields + [(name.lstrip("+"), value) for name, value in given]))
