/**
 * Lets the words of a recording follow what is heard, and leads from a line to its moment.
 *
 *   <museum-recording>
 *     <figure><svg class="waveform">…<rect class="heard"/></svg><audio controls>…</audio></figure>
 *     <ol class="lines"><li><a href="sound.wav#t=3" data-start="3" data-end="5">…</a></li></ol>
 *   </museum-recording>
 *
 * Without this script each line opens the file at its moment, and the browser's player plays.
 */
class MuseumRecording extends HTMLElement {
  connectedCallback() {
    this.player = this.querySelector("audio, video");
    if (!this.player) return;
    this.lines = [...this.querySelectorAll("a[data-start]")];
    this.wave = this.querySelector(".waveform");
    this.heard = this.querySelector(".heard");
    this.addEventListener("click", (event) => this.lead(event));
    // From now on the cover below a film would only show beside it.
    this.player.addEventListener("playing", () => this.toggleAttribute("data-begun", true), { once: true });
    for (const name of ["timeupdate", "seeked", "ended"]) {
      this.player.addEventListener(name, () => this.follow());
    }
  }

  lead(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const line = event.target.closest("a[data-start]");
    if (line) {
      event.preventDefault();
      this.playFrom(Number(line.dataset.start));
    } else if (this.wave?.contains(event.target) && this.player.duration) {
      const box = this.wave.getBoundingClientRect();
      this.playFrom(((event.clientX - box.left) / box.width) * this.player.duration);
    }
  }

  playFrom(moment) {
    this.player.currentTime = moment;
    // Browsers may refuse until the visitor has touched the player; it then stands at the moment.
    this.player.play()?.catch(() => {});
  }

  follow() {
    const now = this.player.currentTime;
    for (const line of this.lines) {
      const current = !this.player.ended && Number(line.dataset.start) <= now && now < Number(line.dataset.end);
      if (current === (line.getAttribute("aria-current") === "true")) continue;
      if (current) line.setAttribute("aria-current", "true");
      else line.removeAttribute("aria-current");
      if (current) this.show(line);
    }
    if (this.heard && this.player.duration) {
      const { width } = this.wave.viewBox.baseVal;
      this.heard.setAttribute("width", ((width * now) / this.player.duration).toFixed(2));
    }
  }

  /** Brings a line into sight within the box it is read in; the page itself stays where the reader is. */
  show(line) {
    const box = [line.closest("ol"), line.closest("details")].find((each) => each && getComputedStyle(each).overflowY === "auto");
    if (!box) return;
    const seen = box.getBoundingClientRect();
    const { top, bottom } = line.getBoundingClientRect();
    const head = box.querySelector(":scope > summary")?.offsetHeight ?? 0;
    if (top < seen.top + head || bottom > seen.bottom) box.scrollTop += top - seen.top - head - (seen.height - head) / 3;
  }
}

customElements.define("museum-recording", MuseumRecording);
