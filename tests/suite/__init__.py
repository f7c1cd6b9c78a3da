"""The whole of `make test`: runs every check and every test, and says at the end what came out."""
