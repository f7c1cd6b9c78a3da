"""The words that the command understands."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any

import tui
from tui.cli.everyday import Run, late
from tui.cli.parser import Parser
from tui.session.wishes import SPEED

_LIBRARY = "the library's folder; otherwise COFFEECHAT_HOME or the platform's data folder"

_CHANNEL = "by what they are written to: e-mail, LinkedIn or text"


def read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The chosen sub-command as `do`, with its words; leaves with status 2 on wrong use."""
    return make_parser().read(arguments)


def make_parser() -> Parser:
    """What reads the words: every command with its options."""
    parser = Parser(
        prog="coffeechat",
        description="Informational interviews: prepare, lead, and thank within two hours.",
        epilog="Without a sub-command it opens Today.",
    )
    parser.add_argument("--version", action="version", version=f"coffeechat {tui.__version__}")
    parser.add_argument("--library", metavar="DIR", help=_LIBRARY)
    parser.set_defaults(do=late("screen", "today"), parser=parser)
    commands = parser.add_subparsers(title="sub-commands", metavar="")
    _screens(commands)
    _reading(commands)
    _help(commands, parser)
    return parser


Commands = Any


def _add(commands: Commands, name: str, help: str, do: Run) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=help, description=help)
    parser.add_argument("--library", metavar="DIR", default=argparse.SUPPRESS, help=_LIBRARY)
    parser.set_defaults(do=do, parser=parser)
    return parser


def _help(commands: Commands, parser: Parser) -> None:
    def explain(chosen: argparse.Namespace) -> int:
        parser.read([*chosen.command, "--help"])  # it prints, and leaves
        return 0

    help = _add(commands, "help", "explain the program, or one command", explain)
    help.add_argument("command", nargs="*", help="the name of a command")


NOW = "begin it now, even if it is set for a later day"
"""What is said of the option that begins a call early."""


def _screens(commands: Commands) -> None:
    call = _add(commands, "call", "be in a call with somebody at once", late("screen", "call"))
    call.add_argument("name", nargs="+", help="a name; new, or known by some of its words")
    call.add_argument("--now", action="store_true", help=NOW)
    _live(commands)
    _rehearse(commands)
    _add(commands, "demo", "look around in a sample library", late("screen", "demo"))


def _live(commands: Commands) -> None:
    help = "the same; --plain: line by line; --watch: a prompter beside it"
    live = _add(commands, "live", help, late("screen", "call"))
    live.add_argument("name", nargs="+", help="a name; new, or known by some of its words")
    plain, words = late("plain", "live"), "line by line: for screen readers, pipes, any terminal"
    new = "with --plain: begin another conversation though one has just ended"
    live.add_argument("--new", action="store_true", help=new)
    live.add_argument("--now", action="store_true", help=NOW)
    way = live.add_mutually_exclusive_group()
    way.add_argument("--plain", dest="do", action="store_const", const=plain, help=words)
    watch = late("prompter.watching", "watch")
    beside = "show what to say next in a call under way in another window; reads only"
    way.add_argument("--watch", dest="do", action="store_const", const=watch, help=beside)
    strip = "with --watch: only the words, for a window of 40 by 6"
    live.add_argument("--strip", action="store_true", help=strip)


def _rehearse(commands: Commands) -> None:
    rehearse = _add(
        commands, "rehearse", "rehearse a call with a scripted partner", late("screen", "rehearse")
    )
    rehearse.add_argument(
        "who", nargs="*", help="whose preparation to rehearse; somebody new has the first plan"
    )
    rehearse.add_argument(
        "--partner",
        metavar="CHARACTER",
        help="who is on the other end: talkative, terse and so on; otherwise by role, or in turn",
    )
    rehearse.add_argument(
        "--speed",
        type=_between(1, 20),
        default=SPEED,
        metavar="1-20",
        help=f"how fast the clock runs; otherwise {SPEED}",
    )
    rehearse.add_argument(
        "--minutes", type=_between(5, 240), metavar="N", help="how long the call is"
    )


def _between(least: int, most: int) -> Callable[[str], int]:
    """What reads a whole number within bounds."""

    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"must be a whole number from {least} to {most}")
        return int(text)

    return number


def _reading(commands: Commands) -> None:
    listing = _add(commands, "list", "list the conversations", late("listing", "list_"))
    listing.add_argument("--stage", help="only those of one stage, such as scheduled")
    listing.add_argument("--json", action="store_true", help="as JSON")
    _showing(commands)
    due = _add(commands, "due", "say what is due now", late("listing", "due_"))
    _due_forms(due.add_mutually_exclusive_group())
    _people(commands)
    _promises(commands)
    note = _add(commands, "note", "add a line to the newest conversation", late("writing", "note"))
    note.add_argument("who", help="a name, a part of one, or an id")
    line = "the line, in quotes; its first character gives the kind; - reads what comes in"
    note.add_argument("text", nargs="*", help=line)
    kind = "what the line is, as a word or a sign; otherwise its first character says it"
    note.add_argument("--kind", metavar="KIND", help=kind)
    filled = "a card's form that was filled in, instead of a line; - reads what comes in"
    note.add_argument("--from", dest="form", metavar="FILE", help=filled)
    log = _add(commands, "log", "say that you were in touch", late("log", "log"))
    log.add_argument("who", help="a name, a part of one, or an id")
    log.add_argument("words", nargs="*", help="how; and when, after a comma: lunch, 12 nov")
    _bank(commands)
    _preparing(commands)
    _paper(commands)
    _thank(commands)
    _backing(commands)
    _caring(commands)
    _config(commands)
    _about(commands)


def _due_forms(form: Any) -> None:
    form.add_argument("--json", action="store_true", help="as JSON")
    help = "in one line without names, for a prompt or a status bar; status 10 if anything is due"
    kept = late("short", "short")
    form.add_argument("--short", dest="do", action="store_const", const=kept, help=help)


def _about(commands: Commands) -> None:
    paths = _add(commands, "paths", "say where things are", late("places", "paths"))
    paths.add_argument("--json", action="store_true", help="as JSON")
    guide = _add(commands, "guide", "explain informational interviews", late("guide", "guide"))
    guide.add_argument("page", nargs="?", help="one page, such as call; otherwise all of them")
    keys = _add(commands, "keys", "list every verb and its key", late("about", "keys"))
    keys.add_argument("--json", action="store_true", help="as JSON")


def _showing(commands: Commands) -> None:
    show = _add(commands, "show", "show a conversation with its notes", late("reading", "show"))
    show.add_argument("who", nargs="+", help="a name, a part of one, or an id")
    form = show.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument("--markdown", action="store_true", help="as Markdown, to hand on")
    _off_the_record(show, "in the Markdown too")


def _off_the_record(command: argparse.ArgumentParser, where: str) -> None:
    help = f"have lines that are off the record {where}"
    command.add_argument("--off-the-record", action="store_true", help=help)


def _people(commands: Commands) -> None:
    help = "list everybody: last contact, next, tags"
    people = _add(commands, "people", help, late("people", "people"))
    people.add_argument("words", nargs="*", help="only who has these: name, work, tag:energy")
    way = people.add_mutually_exclusive_group()
    way.add_argument("--tree", action="store_true", help="who introduced whom, instead")
    way.add_argument("--json", action="store_true", help="as JSON")


def _promises(commands: Commands) -> None:
    help = "list what is owed, both ways, in all conversations"
    promises = _add(commands, "promises", help, late("promises", "promises"))
    whose = promises.add_mutually_exclusive_group()
    for flag, owner, help in (("mine", "me", "only what I owe"), ("theirs", "them", "only theirs")):
        whose.add_argument(f"--{flag}", dest="owner", action="store_const", const=owner, help=help)
    promises.add_argument("--json", action="store_true", help="as JSON")


def _bank(commands: Commands) -> None:
    bank = _add(commands, "bank", "list the questions of the bank", late("bank", "bank"))
    bank.add_argument("--theme", help="only those of one theme, such as skills")
    bank.add_argument("--pack", help="only those of one pack, such as founder")
    bank.add_argument("--templates", action="store_true", help="your plan templates instead")
    bank.add_argument("--json", action="store_true", help="as JSON")


def _preparing(commands: Commands) -> None:
    help = "prepare a call: write what is given, print the plan"
    prepare = _add(commands, "prepare", help, late("prepare", "prepare"))
    prepare.add_argument("who", nargs="+", help="a name; new, or known by some of its words")
    prepare.add_argument("--goal", metavar="T", help="what you want to understand")
    prepare.add_argument("--belief", metavar="T", help="what you believe about it now")
    found = "something that you found out; a place first: path, writing, site, news, products, "
    found += "terms, common or unknown"
    prepare.add_argument("--finding", action="append", default=[], metavar="[PLACE=]T", help=found)
    prepare.add_argument("--when", metavar="T", help="when the call is, as you would say it")
    prepare.add_argument("--minutes", type=_between(5, 240), metavar="N", help="its length")
    prepare.add_argument("--pack", metavar="P", help="your situation, such as student")
    prepare.add_argument("--channel", metavar="C", help=_CHANNEL)
    prepare.add_argument("--propose", action="store_true", help="have a plan proposed")
    check = _add(commands, "check", "say what makes a question weaker", late("check", "check"))
    check.add_argument("text", nargs="+", help="the question")
    help = "print the letter that asks for a call, or arranges it, with its checks"
    request = _add(commands, "request", help, late("letter", "request"))
    request.add_argument("who", nargs="+", help="a name, a part of one, or an id")
    kinds = "request; or, of a call that is agreed: reply, confirm, late, move or cancel"
    request.add_argument("--kind", default="request", metavar="KIND", help=kinds)
    _looked_at(request)
    for command in (prepare, check):
        command.add_argument("--json", action="store_true", help="as JSON")


def _looked_at(letter: argparse.ArgumentParser) -> None:
    """What a command takes that looks at a letter."""
    letter.add_argument("--channel", metavar="C", help=_CHANNEL)
    of_file = "a letter from a file instead; - reads what comes in"
    letter.add_argument("--from", dest="letter", metavar="FILE", help=of_file)
    letter.add_argument("--json", action="store_true", help="as JSON")


def _paper(commands: Commands) -> None:
    card = _add(commands, "card", "print a call on one page, to take along", late("card", "card"))
    card.add_argument("--markdown", action="store_true", help="as Markdown")
    help = "give an agreed call, or what you promised, to a calendar"
    ics = _add(commands, "ics", help, late("calendar", "ics"))
    ics.add_argument(
        "--tasks", action="store_true", help="your open promises as tasks; without WHO all of them"
    )
    for command, count in ((card, "+"), (ics, "*")):
        command.add_argument("who", nargs=count, help="a name, a part of one, or an id")
        command.add_argument(
            "-o", "--output", metavar="FILE", help="a new file; otherwise, or with -, it is printed"
        )
        command.add_argument("--force", action="store_true", help="replace the file if it is there")


def _config(commands: Commands) -> None:
    help = "say what is wrong in the settings, or start a file"
    config = _add(commands, "config", help, late("config", "config"))
    help = "say what is wrong in the settings"
    check = _add(config.add_subparsers(metavar=""), "check", help, late("config", "check"))
    way = config.add_mutually_exclusive_group()
    way.add_argument("--json", action="store_true", help="as JSON")
    way.add_argument("--init", action="store_true", help="write a commented file if there is none")
    check.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="as JSON")


def _thank(commands: Commands) -> None:
    help = "print the thank-you to somebody, or send it"
    thank = _add(commands, "thank", help, late("thank", "thank"))
    thank.add_argument("who", nargs="+", help="a name, a part of one, or an id")
    way = thank.add_mutually_exclusive_group()
    way.add_argument("--print", action="store_true", help="print it; this is the default")
    way.add_argument("--copy", action="store_true", help="copy it to the terminal's clipboard")
    way.add_argument("--eml", metavar="FILE", help="save it as a mail file; - prints that")
    way.add_argument("--send", action="store_true", help="send it through your mail server")
    thank.add_argument(
        "--voice", default="", metavar="NAME", help="warm, brief, formal, or a template of yours"
    )
    _looked_at(thank)
    thank.add_argument("--yes", action="store_true", help="send it even if a check does not hold")
    thank.add_argument("--force", action="store_true", help="replace the file if it is there")


def _backing(commands: Commands) -> None:
    backup = _add(commands, "backup", "make a backup now", late("backing", "backup"))
    backup.add_argument("file", nargs="?", help="a new file or folder; otherwise among the others")
    restore = _add(commands, "restore", "list backups; go back to one", late("backing", "restore"))
    restore.add_argument("when", nargs="?", help="a number of the list, its day or time, or a file")
    restore.add_argument("--json", action="store_true", help="the list as JSON")
    restore.add_argument("--to", metavar="DIR", help="unpack it there, into a new library")


def _caring(commands: Commands) -> None:
    doctor = _add(commands, "doctor", "say what is wrong in the library", late("care", "doctor"))
    doctor.add_argument("--repair", action="store_true", help="repair what can be repaired")
    doctor.add_argument("--json", action="store_true", help="as JSON")
    trash = _add(commands, "trash", "list what is in the trash", late("care", "trash"))
    trash.add_argument("--json", action="store_true", help="as JSON")
    inner = trash.add_subparsers(metavar="")
    back = _add(inner, "back", "put one thing back to where it was", late("care", "back"))
    back.add_argument("which", help="its id in the list, or the beginning of it")
    help = "save all that is known of a person as one file"
    export = _add(commands, "export", help, late("export", "export"))
    export.add_argument("who", nargs="+", help="a name, a part of one, or an id")
    export.add_argument("--to", metavar="DIR", help="the folder to save it in; otherwise this one")
    _off_the_record(export, "in it too")
    erase = _add(commands, "erase", "remove a person for good", late("care", "erase_"))
    erase.add_argument("name", nargs="+", help="a name, a part of one, or an id")
    erase.add_argument("--yes", metavar="NAME", help="the full name, instead of typing it")
