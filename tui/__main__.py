"""`python -m tui` is `coffeechat`."""

import sys

from coffeechat import main

if __name__ == "__main__":
    sys.exit(main())
