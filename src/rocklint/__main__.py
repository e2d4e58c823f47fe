"""`python -m rocklint`: the same as `rocklint`."""

from rocklint.installed import hide_working_folder

if __name__ == "__main__":
    hide_working_folder()  # before anything else is imported

    from rocklint.cli import main

    main()
