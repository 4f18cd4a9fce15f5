// Shows messages as they arrive and lets the inbox be emptied. Without this file the page shows what is there when it is opened.

const everyMilliseconds = 1500;
const messages = document.getElementById("messages");
const announcer = document.getElementById("announcer");
const clear = document.getElementById("clear");

const newest = (list) => list.querySelector("[data-received]")?.dataset.received ?? "";

/** Whether somebody is marking a code in order to copy it: the list then stays as it is. */
const isBeingCopied = () => {
  const selection = getSelection();
  return !selection.isCollapsed && messages.contains(selection.anchorNode);
};

async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok || isBeingCopied()) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.getElementById("messages");
  if (fresh.innerHTML === messages.innerHTML) return;
  if (newest(fresh) > newest(messages)) announcer.textContent = announcer.dataset.arrived;
  messages.replaceChildren(...fresh.childNodes);
}

/** A service that is away for a moment is asked again; nothing on the page changes meanwhile. */
async function keepRefreshing() {
  if (!document.hidden) await refresh().catch(() => {});
  setTimeout(keepRefreshing, everyMilliseconds);
}

clear.hidden = false;
clear.addEventListener("click", async () => {
  await fetch("/dev/sms", { method: "DELETE" });
  await refresh();
});
keepRefreshing();
