"use strict";
// Hovering or focusing a record lights what it stands on in the text, and the other way round.
{
  const shown = new Map(); // anchor of a record -> its pieces of text, its card, and what speaks of it
  const note = (anchors, element) => {
    for (const anchor of anchors.split(" ")) {
      if (!shown.has(anchor)) shown.set(anchor, []);
      shown.get(anchor).push(element);
    }
  };
  for (const piece of document.querySelectorAll("[data-of]")) note(piece.dataset.of, piece);
  for (const teller of document.querySelectorAll("[data-lights]")) {
    if (teller.dataset.lights) note(teller.dataset.lights, teller);
  }

  let lit = [];
  const light = (anchors) => {
    for (const element of lit) element.classList.remove("lit");
    lit = anchors.flatMap((anchor) => shown.get(anchor) ?? []);
    for (const element of lit) element.classList.add("lit");
  };
  // Where the article scrolls by itself, bring what is lit into sight, once the pointer rests.
  let resting = 0;
  const bringIntoSight = () => {
    const places = lit.filter((element) => element.dataset.lights).map((element) => `${element.id}-text`);
    const place = places.map((id) => document.getElementById(id)).find(Boolean);
    const piece = place ?? lit.find((element) => element.dataset.of);
    const pane = piece?.closest(".part.article");
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const [box, frame] = [piece.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (box.top >= frame.top && box.bottom <= Math.min(frame.bottom, innerHeight)) return;
    pane.scrollBy({ top: box.top - frame.top - pane.clientHeight / 3 });
  };
  const rest = (target) => {
    clearTimeout(resting);
    if (!target.closest(".text")) resting = setTimeout(bringIntoSight, 200);
  };
  const anchorsAt = (target) => {
    const piece = target.closest?.("[data-of], [data-lights]");
    const anchors = piece?.dataset.of ?? piece?.dataset.lights;
    return anchors ? anchors.split(" ") : [];
  };

  const main = document.querySelector("main");
  const follow = (event) => {
    light(anchorsAt(event.target));
    rest(event.target);
  };
  // What scrolls under a pointer that rests is not pointed at: a link into the text stays lit.
  let place = "";
  const moves = (event) => {
    const before = place;
    place = `${event.screenX},${event.screenY}`;
    return place !== before;
  };
  main.addEventListener("pointerover", (event) => {
    if (moves(event)) follow(event);
  });
  addEventListener("pointermove", moves);
  main.addEventListener("pointerleave", () => light([]));
  main.addEventListener("focusin", follow);
  main.addEventListener("focusout", () => light([]));
  addEventListener("hashchange", () => {
    const piece = document.getElementById(location.hash.slice(1))?.querySelector(".at > [data-of]");
    const anchor = location.hash.slice(1).replace(/-text$/, "");
    if (piece && shown.has(anchor)) light([anchor]);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") light([]);
  });
}
