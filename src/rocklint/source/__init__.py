"""Reading YAML: files into Rocks, every value as written and with its place.

`load` and `load_text` are the door. Nothing here runs code of a file, nothing raises on a file's content: what is
wrong becomes notes, which the input rules turn into findings.
"""

from rocklint.source.company_files import CompanyFiles, load_company, read_file
from rocklint.source.loader import LoadedPlan, load, load_bytes, load_text
from rocklint.source.settings import SettingsError, load_settings, plain
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.limits import Limits
from rocklint.source.yaml.parse import parse_bytes

__all__ = [
    "CompanyFiles",
    "Document",
    "Limits",
    "LoadedPlan",
    "SettingsError",
    "load",
    "load_bytes",
    "load_company",
    "load_settings",
    "load_text",
    "parse_bytes",
    "plain",
    "read_file",
]
