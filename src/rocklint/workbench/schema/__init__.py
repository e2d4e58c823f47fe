"""JSON Schemas (draft 2020-12) of the files that people write, for editors: made of the models and the field names."""

from rocklint.workbench.schema.files import PARTS, file_name, schema, text

__all__ = ["PARTS", "file_name", "schema", "text"]
