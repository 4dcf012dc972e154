for (const formula of document.querySelectorAll('.math')) {
  const tex = formula.textContent;
  katex.render(tex, formula, { displayMode: formula.classList.contains('display'), throwOnError: false });
}
