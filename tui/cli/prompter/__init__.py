"""The prompter: a window beside the call that shows what to say next, and takes no key of it."""
