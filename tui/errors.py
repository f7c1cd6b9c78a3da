"""Every error that coffeechat raises on purpose.

CoffeechatError            title, sentence, exit status
├── UsageError             2: a word, a date or a name that can't be read
│   ├── DateError          a typed date or time that says nothing certain
│   └── UnknownError       a person, conversation, note or question that isn't there
│       └── AmbiguousError a name that means more than one person
├── SettingsError          2: the settings file, by its key
├── NoHomeError            2: nobody knows where the user's folders are
├── NoTerminalError        2: a full screen was asked for and there is none
├── RefusedError           1: a rule says no, with the reason
├── SendError              1: a letter was not sent, with the reason
│   └── UnsureError        it may have been sent: nobody knows
└── StorageError           1: the library could not be read or written
    ├── EditorLeftError    1: an editor came back at once and may still be open
    ├── LibraryInUseError  3: another program holds the lock
    ├── NoLibraryError     3: a library that was named isn't there
    ├── DamagedFileError   3: a file that is not what we wrote; never overwritten
    └── NewerFormatError   3: written by a newer coffeechat
"""


class CoffeechatError(Exception):
    """An error with a title, a sentence for a person, and an exit status.

    Args:
        sentence: What happened, naming the file and the key or line, and what was kept.
    """

    title = "Something went wrong"
    status = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class UsageError(CoffeechatError):
    """Something typed can't be understood."""

    title = "Not understood"
    status = 2


class DateError(UsageError):
    """A typed date or time that can't be read with certainty."""

    title = "Date not understood"


class UnknownError(UsageError):
    """A name or an id that matches nothing, or too much."""

    title = "Not found"


class AmbiguousError(UnknownError):
    """A name that means more than one person."""

    title = "Ambiguous name"


class SettingsError(CoffeechatError):
    """The settings file can't be used."""

    title = "Settings not understood"
    status = 2


class NoHomeError(CoffeechatError):
    """The home folder is not known."""

    title = "No home folder"
    status = 2


class NoTerminalError(CoffeechatError):
    """There is no terminal to draw on."""

    title = "No terminal"
    status = 2


class RefusedError(CoffeechatError):
    """A rule refuses the command in the present state."""

    title = "Not now"


class SendError(CoffeechatError):
    """A letter could not be sent; it is kept."""

    title = "Not sent"


class UnsureError(SendError):
    """A letter may have been sent, or not."""

    title = "Perhaps sent"


class StorageError(CoffeechatError):
    """The library can't be read or written."""

    title = "Library trouble"


class EditorLeftError(StorageError):
    """An editor came back at once and may still be open; its file is kept."""

    title = "Perhaps still open"

    def __init__(self, sentence: str, left: object) -> None:
        super().__init__(sentence)
        self.left = left
        """What to hand back, to take the text that was saved since."""


class LibraryInUseError(StorageError):
    """Another program holds the library's lock for too long."""

    title = "Library in use"
    status = 3


class NoLibraryError(StorageError):
    """A library that was named is not there; nothing was made."""

    title = "No library"
    status = 3


class DamagedFileError(StorageError):
    """A file in the library is not one that coffeechat wrote."""

    title = "Damaged file"
    status = 3


class NewerFormatError(StorageError):
    """A library or file of a newer format."""

    title = "Newer library"
    status = 3
