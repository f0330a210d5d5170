import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { useEffect, useRef } from 'react';
import { PARTIES, type Party } from '../../src/domain/facts/facts';
import styles from './waiting.module.css';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** Atlassian's tokens for charts; what a page without tokens shows instead. */
const COLOURS: Record<Party, [token: string, otherwise: string]> = {
  planok: ['--ds-chart-blue-bold', '#357de8'],
  client: ['--ds-chart-orange-bold', '#e06c00'],
  hauzd: ['--ds-chart-purple-bold', '#bf63f3'],
};

/** Stacked bars, drawn anew when the theme changes. What it says is said in words beside it. */
export default function WaitingChart(props: {
  label: string;
  /** Of the axis with the bands. */
  axis: string;
  bands: readonly string[];
  parties: Record<Party, string>;
  counts: readonly Record<Party, number>[];
  /** How the language writes a number. */
  number(value: number): string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { label, axis, bands, parties, counts, number } = props;

  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    let chart = draw(current, { axis, bands, parties, counts, number });
    const themes = new MutationObserver(() => {
      chart.destroy();
      chart = draw(current, { axis, bands, parties, counts, number });
    });
    themes.observe(document.documentElement, { attributeFilter: ['data-color-mode', 'data-theme'] });
    return () => {
      themes.disconnect();
      chart.destroy();
    };
  }, [axis, bands, parties, counts, number]);

  return (
    <div className={styles.canvas}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  { axis, bands, parties, counts, number }: Omit<Parameters<typeof WaitingChart>[0], 'label'>,
): Chart {
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string, otherwise: string) => style.getPropertyValue(token).trim() || otherwise;
  // Nobody but the page knows in a canvas which colours a person forces on it.
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const forced = getComputedStyle(canvas).color;
  const text = isForced ? forced : colour('--ds-text-subtle', '#505258');
  const line = isForced ? forced : colour('--ds-border', '#dddee1');
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [...bands],
      datasets: PARTIES.map((party) => ({
        label: parties[party],
        data: counts.map((band) => band[party]),
        backgroundColor: colour(...COLOURS[party]),
        ...(isForced && { borderColor: text, borderWidth: 1 }),
        maxBarThickness: 56,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      ...(isStill && { animation: false }),
      color: text,
      plugins: { legend: { position: 'bottom', labels: { color: text, boxWidth: 12 } } },
      scales: {
        x: {
          stacked: true,
          title: { display: true, text: axis, color: text },
          ticks: { color: text },
          grid: { display: false },
          border: { color: line },
        },
        y: {
          stacked: true,
          ticks: { color: text, precision: 0, callback: (value) => number(Number(value)) },
          grid: { color: line },
          border: { display: false },
        },
      },
    },
  });
}
