import { LANGUAGES } from '../src/domain/language';
import { SCENES } from './scenes';

/** The list of scenes, and one of them in the language, theme and width that are chosen; the address keeps them. */
const CHOICES = { language: LANGUAGES, theme: ['light', 'dark'], width: ['320', '880', '1280'] };
const chosen = new URLSearchParams(location.search);
const choiceOf = (name: keyof typeof CHOICES) => chosen.get(name) ?? CHOICES[name][name === 'width' ? 1 : 0] ?? '';
const scene = chosen.get('scene') ?? Object.keys(SCENES)[0] ?? '';

const addressWith = (part: Record<string, string>) =>
  `?${new URLSearchParams({ ...Object.fromEntries(chosen), scene, ...part })}`;

for (const name of Object.keys(SCENES)) {
  const link = document.createElement('a');
  link.href = addressWith({ scene: name });
  link.textContent = name;
  if (name === scene) link.setAttribute('aria-current', 'true');
  document.getElementById('scenes')?.append(link);
}
for (const name of Object.keys(CHOICES) as (keyof typeof CHOICES)[]) {
  const label = document.createElement('label');
  const select = document.createElement('select');
  for (const value of CHOICES[name]) select.add(new Option(value, value, false, value === choiceOf(name)));
  select.addEventListener('change', () => location.assign(addressWith({ [name]: select.value })));
  label.append(`${name} `, select);
  document.getElementById('choices')?.append(label);
}
const frame = document.getElementById('shown');
if (frame instanceof HTMLIFrameElement) {
  frame.style.width = `${choiceOf('width')}px`;
  const asked = { scene, language: choiceOf('language'), theme: choiceOf('theme') };
  frame.src = `scene.html?${new URLSearchParams(asked)}`;
}
