import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { plainOf, RichText } from './RichText'

const drawn = (html: string) => render(<RichText html={html} place="card" />).container

it('draws what formatted text may have', () => {
  const page = drawn('<p>Two <strong>oak</strong> <em>tables</em></p><ul><li>oiled</li></ul><h2>Then</h2>')
  expect(page.querySelector('strong')).toHaveTextContent('oak')
  expect(page.querySelector('li')).toHaveTextContent('oiled')
  expect(page.querySelector('h4')).toHaveTextContent('Then')
})

it('lets nothing else into the page, whoever wrote it', () => {
  const page = drawn(
    '<p onclick="alert(1)" style="color:red">a<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)></svg></p>' +
      '<a href="javascript:alert(1)">b</a><a href="data:text/html,x">c</a><iframe src="https://x.example"></iframe><style>p{}</style>',
  )
  expect(page.querySelectorAll('script, img, svg, iframe, style, a, [onclick], [style]')).toHaveLength(0)
  expect(page).toHaveTextContent('abc')
})

it('opens links apart, without telling where from', () => {
  const link = drawn('<p><a href="https://firm.example/x">site</a></p>').querySelector('a')
  expect(link).toHaveAttribute('href', 'https://firm.example/x')
  expect(link).toHaveAttribute('target', '_blank')
  expect(link?.rel).toContain('noopener')
})

it('says the same in one line where there is room for one', () => {
  expect(plainOf('<p>Two</p><p>tables<br>oiled</p><script>x</script>')).toBe('Two tables oiled')
})
