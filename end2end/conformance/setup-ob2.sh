#!/bin/sh
# Makes the virtual environment of verify_ob2.py in the folder given: setup-ob2.sh <folder>
# The validator of 2018 runs on Python 3.11; PYTHON names another interpreter than python3.11.
set -eu
folder=${1:?usage: setup-ob2.sh <folder>}
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3.11}
stamp="$folder/.requirements"
if [ -f "$stamp" ] && cmp -s "$here/requirements-ob2.txt" "$stamp"; then
  exit 0
fi
"$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "needs Python 3.11" >&2; exit 1; }
rm -rf "$folder"
"$python" -m venv "$folder"
pip() { "$folder/bin/python" -m pip --disable-pip-version-check --quiet "$@"; }
# Source packages of that age need the old setuptools, also while they are built.
pip install 'setuptools==69.5.1' 'wheel==0.43.0'
pip install --no-deps --no-build-isolation -r "$here/requirements-ob2.txt"
cp "$here/requirements-ob2.txt" "$stamp"
