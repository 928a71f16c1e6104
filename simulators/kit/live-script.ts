/**
 * The only script of simulator pages: forms are sent without leaving the page, and parts marked `data-part`
 * are fetched anew when the event stream says that something changed. Without it every form still works.
 */
export const liveScript = `
'use strict';
const here = location.pathname.replace(/\\/$/, '');
const chat = document.querySelector('[data-scroll]');
const toEnd = () => { if (chat) chat.scrollTop = chat.scrollHeight; };
let asking = false, again = false;
async function refresh() {
  if (asking) { again = true; return; }
  asking = true;
  try {
    const response = await fetch(here + '/parts');
    if (!response.ok) return;
    const parts = await response.json();
    for (const [name, html] of Object.entries(parts)) {
      const place = document.querySelector('[data-part="' + name + '"]');
      if (!place || place.dataset.html === html) continue;
      place.dataset.html = html;
      place.innerHTML = html;
      if (place === chat) toEnd();
    }
    sawUnseen();
  } catch (error) {
    console.warn(error);
  } finally {
    asking = false;
    if (again) { again = false; refresh(); }
  }
}
function sawUnseen() {
  const seen = document.querySelector('form[data-seen]');
  if (seen && document.visibilityState === 'visible' && document.querySelector('[data-unseen]')) submit(seen);
}
async function submit(form, button) {
  const data = new FormData(form, button);
  const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
  for (const box of form.querySelectorAll('[data-clear]')) box.value = '';
  const open = form.closest('details[data-closes]');
  if (open) open.open = false;
  await fetch(form.action, { method: 'POST', body, headers: { 'x-live': '1' } }).catch((error) => console.warn(error));
  refresh();
}
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('form[data-live]')) return;
  event.preventDefault();
  submit(form, event.submitter);
});
document.addEventListener('keydown', (event) => {
  const box = event.target;
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !box.matches('textarea[data-clear]')) return;
  event.preventDefault();
  if (box.value.trim()) box.form.requestSubmit();
});
document.addEventListener('change', (event) => {
  if (event.target.matches('input[data-auto]')) event.target.form.requestSubmit();
});
document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll('details[data-closes][open]')) if (!open.contains(event.target)) open.open = false;
});
document.addEventListener('visibilitychange', sawUnseen);
const stream = new EventSource(here + '/live');
stream.addEventListener('change', refresh);
stream.addEventListener('open', refresh);
toEnd();
sawUnseen();
`
