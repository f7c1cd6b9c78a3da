"""The password of the mail server: asked for when it is needed, kept nowhere."""

import os
import subprocess

from tui.errors import SendError
from tui.mail_settings import MailSettings

LINE_LIMIT = 1_000
"""Most letters of a password."""


def find_password(mail: MailSettings) -> str:
    """The password from where the settings say that it is; "" if nobody logs in.

    Nothing that the command printed is ever told.

    Raises:
        SendError: There is none; nothing was sent.
    """
    if mail.password_env:
        password, place = os.environ.get(mail.password_env, ""), f"The variable {mail.password_env}"
    elif mail.password_command:
        password, place = _printed(mail), f"The command {mail.password_command[0]}"
    else:
        return ""
    if not password or len(password) > LINE_LIMIT:
        raise SendError(f"{place}, which [mail] names, gives no password. Nothing was sent.")
    return password


def _printed(mail: MailSettings) -> str:
    """The first line that the command prints.

    Raises:
        SendError: It can't be run, fails, or takes too long.
    """
    name = f"The command {mail.password_command[0]}, which [mail] password_command names,"
    try:
        done = subprocess.run(
            [os.path.expanduser(word) for word in mail.password_command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=mail.timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        why = f"took longer than {mail.timeout_s} seconds"
    except (OSError, ValueError) as error:
        why = f"can't be run: {getattr(error, 'strerror', None) or 'it is not a command'}"
    else:
        if done.returncode == 0:
            return (done.stdout.decode("utf-8", "surrogateescape").splitlines() or [""])[0]
        why = f"ended with status {done.returncode}"
    raise SendError(f"{name} {why}. Nothing was sent.")
