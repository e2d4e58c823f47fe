"use strict";
// The filter lives in the address (report.html#grade=rewrite&M=missing), so that a view can be sent to somebody.
(function () {
  var form = document.getElementById("filter");
  if (!form) return;
  var rocks = Array.prototype.slice.call(document.querySelectorAll("tbody.one"));
  var links = Array.prototype.slice.call(document.querySelectorAll("a[data-key]"));
  var shown = document.getElementById("shown");
  var letters = ["S", "M", "A", "R", "T"];

  function wanted() {
    return new URLSearchParams(location.hash.slice(1));
  }
  function fits(rock, want) {
    var words = (want.get("q") || "").toLowerCase().split(/\s+/);
    var text = rock.textContent.toLowerCase();
    return words.every(function (word) { return text.indexOf(word) >= 0; })
      && ["grade", "owner"].concat(letters).every(function (key) {
        var value = want.get(key);
        return !value || rock.getAttribute("data-" + key.toLowerCase()) === value;
      });
  }
  function apply() {
    var want = wanted();
    var count = 0;
    rocks.forEach(function (rock) {
      var fit = fits(rock, want);
      rock.hidden = !fit;
      count += fit ? 1 : 0;
    });
    ["q", "grade", "owner"].forEach(function (key) {
      var field = form.elements[key];
      if (field && field !== document.activeElement) field.value = want.get(key) || "";
    });
    links.forEach(function (link) {
      link.classList.toggle("on", want.get(link.getAttribute("data-key")) === link.getAttribute("data-value"));
    });
    var parts = letters.filter(function (key) { return want.get(key); })
      .map(function (key) { return key + " " + want.get(key); });
    shown.textContent = count + " of " + rocks.length + (rocks.length === 1 ? " Rock" : " Rocks")
      + (parts.length ? " (" + parts.join(", ") + ")" : "");
  }
  function set(changes) {
    var want = wanted();
    Object.keys(changes).forEach(function (key) {
      if (changes[key]) want.set(key, changes[key]); else want.delete(key);
    });
    history.replaceState(null, "", "#" + want.toString());
    apply();
  }
  function changed(event) {
    var change = {};
    change[event.target.name] = event.target.value;
    set(change);
  }
  form.addEventListener("input", changed);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  document.getElementById("all").addEventListener("click", function () {
    history.replaceState(null, "", "#");
    if (document.activeElement) document.activeElement.blur();
    apply();
  });
  document.getElementById("open").addEventListener("click", function (event) {
    var open = event.target.textContent.indexOf("Open") === 0;
    document.querySelectorAll("details").forEach(function (details) { details.open = open; });
    event.target.textContent = open ? "Close findings" : "Open findings";
  });
  links.forEach(function (link) {
    link.addEventListener("click", function (event) {
      var key = link.getAttribute("data-key");
      var value = link.getAttribute("data-value");
      var change = {};
      event.preventDefault();
      change[key] = wanted().get(key) === value ? "" : value;
      set(change);
    });
  });
  window.addEventListener("hashchange", apply);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (details) { details.open = true; });
  });
  form.hidden = false;
  apply();
})();
