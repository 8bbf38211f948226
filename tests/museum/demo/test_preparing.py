"""`prepare_demo` leaves a museum that search finds, whatever became of the index."""

import pytest
from django.core.management import call_command

from search.ask import ask
from search.backends import get_backend
from search.request import SearchRequest
from tests.factories.heritage import RecordFactory, found


@pytest.mark.django_db
def test_an_emptied_index_is_filled_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = call_command
    loaded: list[str] = []

    def call(name: str, *args: str, **options: object) -> None:
        loaded.append(name)
        if name == "search_index":
            real(name, *args, **options)

    monkeypatch.setattr("museum.management.commands.prepare_demo.call_command", call)
    record = found(RecordFactory(title_vi="Đình Chèm"))
    get_backend().remove("record", [record.pk])
    assert ask(SearchRequest(text="đình chèm")).total == 0
    real("prepare_demo")
    assert ask(SearchRequest(text="đình chèm")).total == 1
    assert loaded == ["migrate", "load_demo", "search_index"]
    told = {line.split()[0]: line for line in capsys.readouterr().out.splitlines() if line.strip()}
    assert " /tai-khoan/ " in told["nghien-cuu"] and " /admin/ " in told["can-bo"]
    loaded.clear()
    real("prepare_demo")
    assert loaded == ["migrate", "load_demo"]
