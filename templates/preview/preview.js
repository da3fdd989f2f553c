/* Preview only: brings the open page up to date without losing the reader's place. Never part of a built site. */
(function () {
  "use strict";
  var here = document.currentScript;
  var base = here.getAttribute("data-base");
  var KEPT = { DETAILS: ["open"], INPUT: ["value", "checked"], SELECT: ["value"], OPTION: ["selected"], TEXTAREA: ["value"] };
  var busy = false, again = false;

  function kept(element, name) {
    if (name === "hidden" || name.indexOf("aria-") === 0 || name === "data-hidden") { return element.hasAttribute(name); }
    return (KEPT[element.nodeName] || []).indexOf(name) >= 0;
  }

  function attributes(live, next) {
    var i, name;
    for (i = 0; i < next.attributes.length; i += 1) {
      name = next.attributes[i].name;
      if (!kept(live, name) && live.getAttribute(name) !== next.attributes[i].value) {
        live.setAttribute(name, next.attributes[i].value);
      }
    }
    for (i = live.attributes.length - 1; i >= 0; i -= 1) {
      name = live.attributes[i].name;
      if (!next.hasAttribute(name) && !kept(live, name) && name.indexOf("data-live") !== 0) { live.removeAttribute(name); }
    }
  }

  function same(a, b) {
    return a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
  }

  function morph(live, next) {
    if (live.nodeType !== 1) {
      if (live.nodeValue !== next.nodeValue) { live.nodeValue = next.nodeValue; }
      return;
    }
    if (live.isEqualNode(next) || live === here || live.nodeName === "SCRIPT") { return; }
    attributes(live, next);
    if (live.hasAttribute("data-live")) { return; } /* filled by a script of the site */
    children(live, next);
  }

  function children(live, next) {
    var wanted = Array.prototype.slice.call(next.childNodes), at = live.firstChild;
    wanted.forEach(function (node, n) {
      var match = at, later = null;
      if (match && !same(match, node)) {
        for (match = match.nextSibling; match && !same(match, node); match = match.nextSibling) { /* look on */ }
        later = at && wanted[n + 1] && same(at, wanted[n + 1]);
        if (later && !(node.id && match)) { match = null; }
      }
      if (!match) {
        live.insertBefore(document.importNode(node, true), at);
        return;
      }
      while (at !== match) { at = drop(live, at); }
      morph(match, node);
      at = match.nextSibling;
    });
    while (at) { at = drop(live, at); }
  }

  function drop(live, node) {
    var next = node.nextSibling;
    if (node !== here && !(node.nodeType === 1 && node.hasAttribute("data-live-made"))) { live.removeChild(node); }
    return next;
  }

  function update() {
    if (busy) { again = true; return; }
    busy = true;
    fetch(location.href, { cache: "no-store", credentials: "same-origin" }).then(function (answer) {
      if (answer.redirected) { history.replaceState(history.state, "", answer.url + location.hash); }
      return answer.text();
    }).then(function (text) {
      var next = new DOMParser().parseFromString(text, "text/html");
      var x = window.scrollX, y = window.scrollY;
      if (document.title !== next.title) { document.title = next.title; }
      attributes(document.documentElement, next.documentElement);
      morph(document.body, next.body);
      if (window.scrollX !== x || window.scrollY !== y) { window.scrollTo(x, y); }
      document.dispatchEvent(new CustomEvent("digest:patched"));
    }).catch(function () { /* the server ended; the events tell when it is back */ }).then(function () {
      busy = false;
      if (again) { again = false; update(); }
    });
  }

  function restyle(path) {
    var links = document.querySelectorAll("link[rel=stylesheet]");
    Array.prototype.forEach.call(links, function (link) {
      var url = new URL(link.href);
      if (url.pathname !== base + path) { return; }
      var fresh = link.cloneNode();
      url.search = "?" + Date.now();
      fresh.href = url.href;
      fresh.onload = function () { link.remove(); };
      link.after(fresh);
    });
  }

  var source = new EventSource(base + "__events"), lost = false;
  source.onmessage = function (event) {
    var told = JSON.parse(event.data);
    if (told.reload !== undefined) { location.reload(); } else if (told.style !== undefined) { restyle(told.style); } else { update(); }
  };
  source.onerror = function () { lost = true; };
  source.onopen = function () { if (lost) { lost = false; update(); } };
  window.addEventListener("pagehide", function () { source.close(); });
}());
