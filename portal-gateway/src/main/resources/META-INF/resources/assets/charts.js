// Draws the table that a figure names as a chart. Without this file the table alone says it.

const number = (cell) => Number(cell.textContent.replaceAll(",", "").trim());
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--color-${name}`).trim();

/** Columns of the table that are drawn, by the number that stands in their head. */
function columns(table) {
  return [...table.tHead.rows[0].cells]
    .map((head, index) => ({ name: head.textContent.trim(), kind: head.dataset.chart, index }))
    .filter(({ kind }) => kind);
}

function datasets(table) {
  const rows = [...table.tBodies[0].rows];
  return columns(table).map(({ name, kind, index }) => ({
    label: name,
    type: kind === "open" ? "line" : "bar",
    data: rows.map((row) => number(row.cells[index])),
    ...look(kind),
  }));
}

function look(kind) {
  switch (kind) {
    case "received":
      return { backgroundColor: colour("primary"), order: 2 };
    case "resolved":
      return { backgroundColor: colour("accent"), order: 2 };
    default:
      return {
        borderColor: colour("text"),
        backgroundColor: colour("text"),
        borderWidth: 2,
        borderDash: [6, 4],
        pointRadius: 3,
        order: 1,
      };
  }
}

function options() {
  const text = { color: colour("text"), font: { size: 14, family: getComputedStyle(document.body).fontFamily } };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: "index", intersect: false },
    scales: {
      x: { ticks: text, grid: { display: false }, border: { color: colour("border-strong") } },
      y: {
        beginAtZero: true,
        ticks: { ...text, callback: (value) => value.toLocaleString("en-US") },
        grid: { color: colour("border") },
        border: { display: false },
      },
    },
    plugins: {
      legend: { position: "bottom", labels: { ...text, usePointStyle: true, padding: 16 } },
      tooltip: { callbacks: { label: (item) => ` ${item.dataset.label}: ${item.parsed.y.toLocaleString("en-US")}` } },
    },
  };
}

async function draw(figure) {
  await import(figure.dataset.library);
  const table = document.getElementById(figure.dataset.table);
  const labels = [...table.tBodies[0].rows].map((row) => row.cells[0].firstElementChild.textContent.trim());
  const settings = () => ({ data: { labels, datasets: datasets(table) }, options: options() });
  const chart = new globalThis.Chart(figure.querySelector("canvas"), settings());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    Object.assign(chart, settings());
    chart.update();
  });
  window.addEventListener("beforeprint", () => chart.resize());
}

document.querySelectorAll("[data-prints]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
document.querySelectorAll("figure[data-library]").forEach(draw);
