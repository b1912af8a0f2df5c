// Every page works without this file: it only makes a few things nicer.
(() => {
  "use strict";

  // A form is sent once. The pressed button is only marked, never disabled:
  // its name and value stay part of what is sent.
  const sent = new Set();

  function reopen(form) {
    sent.delete(form);
    form.removeAttribute("aria-busy");
    for (const button of form.querySelectorAll("[data-sent]")) {
      button.removeAttribute("aria-disabled");
      delete button.dataset.sent;
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || form.method !== "post" || form.target === "_blank") return;
    sent.add(form);
    form.setAttribute("aria-busy", "true");
    if (event.submitter) {
      event.submitter.setAttribute("aria-disabled", "true");
      event.submitter.dataset.sent = "";
    }
    // The answer may be a file, or may never come: leave a second try.
    setTimeout(reopen, 10000, form);
  });

  // Coming back with the browser's own button finds usable forms.
  addEventListener("pageshow", (event) => {
    if (event.persisted) [...sent].forEach(reopen);
  });

  // Names and sizes of the files just chosen. The unit comes from the page.
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.dataset.files) return;
    const list = document.getElementById(input.dataset.files);
    if (!list) return;
    const megabytes = new Intl.NumberFormat(document.documentElement.lang || "fr", {
      style: "unit", unit: "megabyte", maximumFractionDigits: 1,
    });
    list.replaceChildren(...Array.from(input.files, (file) => {
      const item = document.createElement("li");
      item.textContent = `${file.name} · ${megabytes.format(Math.max(file.size / 1e6, 0.1))}`;
      return item;
    }));
  });

  // The error summary is the first thing to read; its links put the caret in the field.
  const summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) return;
      const field = target.matches("input, select, textarea") ? target : target.querySelector("input, select, textarea");
      if (!field) return;
      event.preventDefault();
      target.scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
    });
  }
})();
