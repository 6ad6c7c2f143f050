"use strict";
(function () {
  var tools = document.querySelector(".tools");
  var search = document.getElementById("search");
  var only = document.getElementById("only");
  var hits = document.querySelector(".hits");
  var goals = Array.prototype.slice.call(document.querySelectorAll("article.goal"));
  if (tools && goals.length) {
    var texts = goals.map(function (goal) { return goal.textContent.toLowerCase(); });
    var filter = function () {
      var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      goals.forEach(function (goal, index) {
        var fits = words.every(function (word) { return texts[index].indexOf(word) >= 0; });
        var has = !only.value || goal.dataset.status.split(" ").indexOf(only.value) >= 0;
        goal.hidden = !(fits && has);
        if (!goal.hidden) { shown += 1; }
      });
      hits.textContent = hits.dataset.text.replace("%shown", shown).replace("%all", goals.length);
    };
    search.addEventListener("input", filter);
    only.addEventListener("change", filter);
    tools.addEventListener("submit", function (event) { event.preventDefault(); });
    tools.hidden = false;
    filter();
  }
  var reveal = function () {
    var name = decodeURIComponent(location.hash.slice(1));
    var target = name && document.getElementById(name);
    if (!target) { return; }
    var goal = target.closest("article.goal");
    if (goal && goal.hidden) { search.value = ""; only.value = ""; filter(); }
    for (var inner = target.closest("details"); inner; inner = inner.parentElement.closest("details")) {
      inner.open = true;
    }
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  reveal();
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details.wording:not([open]), details.stated:not([open]), details.legend:not([open])"));
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });
}());
