"""The Data Package descriptor: by the standard's rules, and true of the files."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from planparse.export.datapackage import PROFILES, data_package, data_package_json
from planparse.model.records import SCHEMA_VERSION, TABLES
from planparse.store.parquet import write_tables

TYPES = {"string", "number", "integer", "boolean", "object", "array", "date"}


def test_the_package_is_pinned_to_a_version_of_the_standard() -> None:
    package = data_package()

    assert package["$schema"] == f"{PROFILES}/datapackage.json"
    assert package["version"] == SCHEMA_VERSION
    for resource in package["resources"]:
        assert resource["$schema"] == f"{PROFILES}/dataresource.json"
        assert resource["schema"]["$schema"] == f"{PROFILES}/tableschema.json"


def test_resources_follow_the_rules_of_the_standard() -> None:
    resources = data_package()["resources"]

    assert [resource["name"] for resource in resources] == list(TABLES)
    for resource in resources:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        assert resource["type"] == "table"
        assert not Path(resource["path"]).is_absolute()
        fields = resource["schema"]["fields"]
        assert {field["type"] for field in fields} <= TYPES
        assert all(field["description"] for field in fields)
        assert len({field["name"] for field in fields}) == len(fields)


def test_keys_point_to_fields_that_exist() -> None:
    schemas = {r["name"]: r["schema"] for r in data_package()["resources"]}
    fields = {name: {f["name"] for f in schema["fields"]} for name, schema in schemas.items()}

    for name, schema in schemas.items():
        assert set(schema["primaryKey"]) <= fields[name]
        for key in schema.get("foreignKeys", []):
            target = key["reference"].get("resource", name)
            assert set(key["fields"]) <= fields[name]
            assert set(key["reference"]["fields"]) <= fields[target]
            assert key["reference"].get("resource") != name


def test_closed_lists_and_required_columns_are_constraints() -> None:
    coverage = next(r for r in data_package()["resources"] if r["name"] == "coverage")
    status = next(f for f in coverage["schema"]["fields"] if f["name"] == "status")

    assert status["constraints"]["required"] is True
    assert "cannot_say" in status["constraints"]["enum"]


def test_beside_the_tables_it_has_their_sizes_digests_and_columns(tmp_path: Path) -> None:
    write_tables({}, tmp_path)
    package = json.loads(data_package_json(tmp_path))

    for resource in package["resources"]:
        path = tmp_path / resource["path"]
        content = path.read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert names == pq.read_schema(path).names


def test_a_table_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        data_package(tmp_path)
