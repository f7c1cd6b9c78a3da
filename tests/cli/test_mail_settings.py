"""The table [mail] of the settings, and the password that never stands in it."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tui.errors import SendError
from tui.exchange.password import find_password
from tui.mail_settings import MailSettings
from tui.settings import read_settings

SECRET = "correct horse battery"


def written(machine: Path, text: str) -> Path:
    path = machine / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_nothing_said_is_no_server(machine: Path) -> None:
    assert read_settings(written(machine, "[mail]\n")).mail == MailSettings()
    assert MailSettings().host == "" and MailSettings().port == 587
    assert (MailSettings().security, MailSettings().timeout_s) == ("starttls", 20)


def test_every_key_is_read(machine: Path) -> None:
    text = """[mail]
    host = "smtp.example.org"
    port = 465
    security = "tls"
    user = "ada"
    password_command = ["pass", "show", "mail"]
    from = "ada@work.example"
    timeout_s = 60
    """
    assert read_settings(written(machine, text)).mail == MailSettings(
        "smtp.example.org", 465, "tls", "ada", ("pass", "show", "mail"), "", "ada@work.example", 60
    )
    text = '[mail]\nhost = "::1"\nsecurity = "none"\nuser = "a"\npassword_env = "MAIL"\n'
    wanted = MailSettings(host="::1", security="none", user="a", password_env="MAIL")
    assert read_settings(written(machine, text)).mail == wanted


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nick = 'x'", "there is no setting mail.nick"),
        ("sender = 'a@b.c'", "there is no setting mail.sender"),
        ("host = 7", "mail.host must be the name of a server"),
        ("host = ''", "mail.host must be"),
        ("host = 'a b'", "mail.host must be"),
        ("host = 'https://a.b/'", "mail.host must be"),
        ("port = 0", "mail.port must be between 1 and 65535."),
        ("port = 65536", "mail.port must be"),
        ("port = true", "mail.port must be"),
        ("port = '587'", "mail.port must be"),
        ("timeout_s = 0", "mail.timeout_s must be between 1 and 300."),
        ("timeout_s = 1.5", "mail.timeout_s must be"),
        ("security = 'ssl'", "mail.security must be one of starttls, tls, none."),
        ("security = ['tls']", "mail.security must be one of"),
        ("host = 'smtp.example.org'\nsecurity = 'none'", "only where mail.host is localhost"),
        ("security = 'none'", "only where mail.host is localhost"),
        ("user = ''", "mail.user must be a name"),
        ('user = "a\\nb"', "mail.user must be a name"),
        ("user = 'ada'", "mail.user needs mail.password_command or mail.password_env."),
        ("password_env = 'MAIL'", "mail.user is missing"),
        ("password_command = ['pass']", "mail.user is missing"),
        ("password_env = 'A B'", "mail.password_env must be the name of a variable"),
        ("password_command = 'pass show'", "mail.password_command must be a list of words"),
        ("password_command = []", "mail.password_command must be a list of words"),
        ("password_command = ['pass', 7]", "mail.password_command must be a list of words"),
        ("password_command = ['']", "mail.password_command must be a list of words"),
        ("user = 'a'\npassword_env = 'A'\npassword_command = ['b']", "choose one"),
        ("from = 'ada'", "mail.from must be an e-mail address."),
        (f"password = '{SECRET}'", "a password is never kept in this file"),
        (f"user = 'a'\npassword = ['{SECRET}']", "mail.password_command"),
    ],
)
def test_what_cannot_be_used_is_named(machine: Path, line: str, said: str) -> None:
    settings = read_settings(written(machine, f"[mail]\n{line}\n"))
    assert settings.mail == MailSettings(), "nothing is sent"
    sentences = [fault.sentence("settings.toml") for fault in settings.faults]
    assert any(said in sentence for sentence in sentences)
    assert SECRET not in "".join(sentences)


def command(*words: str, **how: Any) -> MailSettings:
    return MailSettings(host="localhost", user="a", password_command=words, **how)


def test_nobody_who_logs_in_needs_no_password() -> None:
    assert find_password(MailSettings(host="localhost")) == ""


def test_the_password_of_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    mail = MailSettings(host="localhost", user="a", password_env="COFFEE_MAIL")
    with pytest.raises(SendError, match=r"The variable COFFEE_MAIL, which .* gives no password"):
        find_password(mail)
    monkeypatch.setenv("COFFEE_MAIL", SECRET)
    assert find_password(mail) == SECRET


@pytest.mark.parametrize("printed", [SECRET, f"{SECRET}\n", f"{SECRET}\nuser: ada\n"])
def test_the_first_line_that_a_command_prints(printed: str) -> None:
    assert find_password(command(sys.executable, "-c", f"print({printed!r}, end='')")) == SECRET


def test_home_is_home_in_a_command(machine: Path) -> None:
    script = Path.home() / "pw"
    script.write_text(f"#!{sys.executable}\nimport sys\nprint(open(sys.argv[1]).read())\n", "utf-8")
    script.chmod(0o700)
    (Path.home() / "secret").write_text(SECRET, "utf-8")
    assert find_password(command("~/pw", "~/secret")) == SECRET


def test_no_shell_reads_the_command(machine: Path) -> None:
    made = machine / "made"
    words = (sys.executable, "-c", "import sys; print(sys.argv[1])", f"$(touch {made}); a")
    assert find_password(command(*words)) == f"$(touch {made}); a"
    assert not made.exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("print()", "gives no password"),
        ("print('x' * 2_000)", "gives no password"),
        (f"print('{SECRET}'); raise SystemExit(3)", "ended with status 3"),
        (f"import sys; sys.exit('{SECRET}')", "ended with status 1"),
    ],
)
def test_a_command_that_gives_none_is_a_sentence(
    code: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SendError) as raised:
        find_password(command(sys.executable, "-c", code))
    assert said in raised.value.sentence and raised.value.sentence.endswith("Nothing was sent.")
    assert SECRET not in raised.value.sentence + "".join(capfd.readouterr())


@pytest.mark.parametrize("words", [("/no/such/command",), ("a\0b",), ("/",)])
def test_what_is_no_command_is_a_sentence(words: tuple[str, ...]) -> None:
    with pytest.raises(SendError, match="can't be run"):
        find_password(command(*words))


def test_a_command_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, timeout: float, **__: object) -> None:
        raise subprocess.TimeoutExpired(["pass"], timeout, SECRET.encode())

    monkeypatch.setattr(subprocess, "run", late)
    with pytest.raises(SendError, match="took longer than 7 seconds") as raised:
        find_password(command("pass", timeout_s=7))
    assert raised.value.__cause__ is None and SECRET not in raised.value.sentence
