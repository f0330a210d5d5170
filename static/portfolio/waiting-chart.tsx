import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { useEffect, useRef } from 'react';
import { PARTIES, type Party } from '../../src/domain/facts/facts';

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
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { label, axis, bands, parties, counts } = props;

  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    let chart = draw(current, { axis, bands, parties, counts });
    const themes = new MutationObserver(() => {
      chart.destroy();
      chart = draw(current, { axis, bands, parties, counts });
    });
    themes.observe(document.documentElement, { attributeFilter: ['data-color-mode', 'data-theme'] });
    return () => {
      themes.disconnect();
      chart.destroy();
    };
  }, [axis, bands, parties, counts]);

  return (
    <div className="waiting-canvas">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  { axis, bands, parties, counts }: Omit<Parameters<typeof WaitingChart>[0], 'label'>,
): Chart {
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string, otherwise: string) => style.getPropertyValue(token).trim() || otherwise;
  const text = colour('--ds-text-subtle', '#505258');
  const line = colour('--ds-border', '#dddee1');
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [...bands],
      datasets: PARTIES.map((party) => ({
        label: parties[party],
        data: counts.map((band) => band[party]),
        backgroundColor: colour(...COLOURS[party]),
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
        y: { stacked: true, ticks: { color: text, precision: 0 }, grid: { color: line }, border: { display: false } },
      },
    },
  });
}
