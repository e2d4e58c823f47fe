"""`python -m rocklint`: the same as `rocklint`."""

from rocklint.system.isolation import isolate

if __name__ == "__main__":
    isolate()  # before anything else is imported

    from rocklint.cli import program

    program()
