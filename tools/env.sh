# Builds .venv from the pinned lock named by $1 (runtime or dev); does nothing when it is already right.
set -eu
lock="requirements/$1.txt"
stamp=".venv/.$1"
if [ ! -x .venv/bin/python ]; then
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更高版本。"; exit 1; }
  python3 -m venv .venv
fi
if ! cmp -s "$lock" "$stamp"; then
  echo "正在准备运行环境（首次约需一两分钟）……"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
  cp "$lock" "$stamp"
fi
# Compiled once here, so that no command pays for it (an environment may forbid writing bytecode on import).
.venv/bin/python -m compileall -q luoshi
