/**
 * Lets a visitor choose how heavy a film is, and goes over to a lighter copy where the line is slow.
 *
 *   <museum-film data-slow="A slow line: now playing the light copy.">
 *     <video controls>…</video>
 *     <div class="weights"><ul>
 *       <li><a href="small.mp4" data-copy>Light · 360p · 0.6 MB</a></li>
 *       <li><a href="plain.mp4" data-copy>Sharpest · 720p · 4 MB</a></li>
 *     </ul><span role="status"></span></div>
 *   </museum-film>
 *
 * The lightest stands first. Without this script each choice opens its file in the browser's player.
 */
const PATIENCE = 4000; // milliseconds without a picture before something lighter is tried

class MuseumFilm extends HTMLElement {
  connectedCallback() {
    this.player = this.querySelector("video");
    this.choices = [...this.querySelectorAll("a[data-copy]")];
    this.status = this.querySelector("[role=status]");
    this.addEventListener("click", (event) => this.choose(event));
    // Sound and picture come in an order of their own, so what stops is heard on the way down.
    this.player.addEventListener("waiting", () => this.wait());
    for (const name of ["playing", "pause", "ended", "emptied"]) {
      this.player.addEventListener(name, () => clearTimeout(this.timer));
    }
    this.player.addEventListener("loadstart", () => this.mark());
    const line = navigator.connection;
    if (line?.saveData || /2g|3g/.test(line?.effectiveType ?? "")) this.lighten(this.choices[0]);
    this.mark();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  choose(event) {
    const choice = event.target.closest("a[data-copy]");
    if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Who has chosen is not overruled.
    this.chosen = true;
    this.status.textContent = "";
    this.take(choice);
  }

  wait() {
    clearTimeout(this.timer);
    if (!this.chosen) this.timer = setTimeout(() => this.lighten(this.choices[this.playing() - 1]), PATIENCE);
  }

  lighten(choice) {
    if (!choice || choice === this.choices[this.playing()]) return;
    this.take(choice);
    this.status.textContent = this.dataset.slow;
  }

  /** Plays another copy from the moment that was reached. */
  take(choice) {
    const { currentTime, paused, playbackRate } = this.player;
    this.player.defaultPlaybackRate = playbackRate;
    this.player.src = choice.href;
    this.player.currentTime = currentTime;
    if (!paused) this.player.play()?.catch(() => {});
    this.mark();
  }

  playing() {
    const source = this.player.src || this.player.currentSrc;
    return this.choices.findIndex((choice) => choice.href === source);
  }

  mark() {
    const playing = this.playing();
    this.choices.forEach((choice, number) => {
      if (number === playing) choice.setAttribute("aria-current", "true");
      else choice.removeAttribute("aria-current");
    });
  }
}

customElements.define("museum-film", MuseumFilm);
