import { useComputedColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Filter } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { dealsLink } from '../rows'
import classes from './Dashboard.module.css'

register([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export interface Bar {
  /** `2026-11` */
  month: string
  amount: number
  currency: string
  count: number
  filter: Filter
}

const stillness = '(prefers-reduced-motion: reduce)' // eslint-disable-line lingui/no-unlocalized-strings -- a media query

/** Won money by month; a bar opens its deals. The same is in a table for those who cannot see it. */
export function MonthChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const element = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme()
  const format = useFormat()
  const navigate = useNavigate()

  useEffect(() => {
    const target = element.current
    if (target === null) return undefined
    const style = getComputedStyle(target)
    const colour = (name: string) => style.getPropertyValue(name).trim()
    const chart = init(target, null, { renderer: 'svg' })
    const money = (at: number) => {
      const bar = bars[at]
      return bar === undefined
        ? ''
        : format.money({ amount: String(bar.amount), currency: bar.currency }, { rounded: true })
    }
    const text = { color: colour('--mantine-color-dimmed'), fontFamily: style.fontFamily, fontSize: 11 }
    const reduced = window.matchMedia(stillness).matches
    chart.setOption({
      animation: !reduced,
      animationDuration: 180,
      grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: bars.map(({ month }) => format.date(`${month}-01`, 'month')),
        axisLabel: {
          ...text,
          lineHeight: 14,
          hideOverlap: true,
          rotate: 0,
          formatter: (value: string) => value.replace(/(\p{L}{3})\D*(\d{4}).*/u, '$1\n$2'),
        },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--od-outline') } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        axisLabel: {
          ...text,
          formatter: (value: number) =>
            format.money(
              { amount: String(value), currency: bars[0]?.currency ?? 'EUR' },
              { notation: 'short' },
            ),
        },
        splitLine: { lineStyle: { color: colour('--od-line') } },
      },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        backgroundColor: colour('--od-pop'),
        borderColor: colour('--od-line'),
        textStyle: { color: colour('--mantine-color-text'), fontFamily: style.fontFamily, fontSize: 12 },
        formatter: (shown: { dataIndex: number; name: string }[]) =>
          `${shown[0]?.name ?? ''}: ${money(shown[0]?.dataIndex ?? 0)}`,
      },
      series: [
        {
          type: 'bar',
          data: bars.map(({ amount }) => amount),
          itemStyle: { color: colour('--od-chart-0'), borderRadius: [2, 2, 0, 0] },
          barMaxWidth: 36,
          barMinHeight: 1,
        },
      ],
    })
    chart.on('click', ({ dataIndex }) => {
      const bar = bars[dataIndex]
      if (bar !== undefined) void navigate(dealsLink(bar.filter))
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(target)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [bars, format, navigate, scheme])

  return <div ref={element} className={classes['chart']} role="img" aria-label={label} />
}
