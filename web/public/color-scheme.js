// Runs before the first paint, so that a reader of the dark theme is not flashed; a file because of the CSP.
;(function () {
  var stored = null
  try {
    stored = window.localStorage.getItem('odnos-color-scheme')
  } catch {
    stored = null
  }
  var scheme = stored === 'light' || stored === 'dark' ? stored : null
  if (scheme === null) scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
})()
