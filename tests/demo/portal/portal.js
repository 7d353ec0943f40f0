const page = document.documentElement
const dark = document.getElementById('theme')
const tabs = [...document.querySelectorAll('[role="tab"]')]

dark?.addEventListener('click', () => dress(page.dataset.theme === 'dark' ? 'light' : 'dark'))
dress(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab))
  tab.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (step !== undefined) choose(tabs.at((tabs.indexOf(tab) + step) % tabs.length), true)
  })
}

customElements.whenDefined('broadsheet-embed').then(() => clearTimeout(waiting))
const waiting = setTimeout(showAbsence, 5000)

addEventListener('broadsheet:navigate', ({ detail }) => {
  const reading = document.getElementById('reading')
  if (reading) reading.textContent = `You are reading “${detail.title}”.`
})

/** The portal's theme is the frames' too. */
function dress(theme) {
  page.dataset.theme = theme
  dark?.setAttribute('aria-pressed', String(theme === 'dark'))
  for (const embed of document.querySelectorAll('broadsheet-embed')) embed.setAttribute('theme', theme)
  for (const quote of document.querySelectorAll('[data-broadsheet-embed]')) quote.setAttribute('data-theme', theme)
}

function choose(tab, focus = false) {
  for (const each of tabs) {
    const isChosen = each === tab
    each.setAttribute('aria-selected', String(isChosen))
    each.tabIndex = isChosen ? 0 : -1
    const panel = document.getElementById(each.getAttribute('aria-controls') ?? '')
    if (panel) panel.hidden = !isChosen
  }
  if (focus) tab.focus()
}

/** The reader's script hasn't come: nobody answers on its port. */
function showAbsence() {
  const absent = document.getElementById('absent')
  if (absent) absent.hidden = false
}
