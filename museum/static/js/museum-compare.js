/**
 * Opens the manifests it lists beside each other in Mirador, when its button is pressed.
 *
 *   <museum-compare data-library="mirador.min.js" data-language="vi" data-failed="…" data-opening="…">
 *     <ol hidden><li><a href="/iiif/…/manifest.json">…</a></li></ol>
 *     <p><button type="button" hidden>…</button> <span data-weight hidden>…</span></p>
 *     <p role="status"></p>
 *     <div class="compare-ground" hidden></div>
 *   </museum-compare>
 *
 * Mirador is a large library of its own; nothing of it is fetched before. Without scripts the
 * pictures stand side by side above.
 */
const NARROW = "(width < 48rem)";
const GROUND = "museum-mirador";

class MuseumCompare extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.said = this.querySelector("[role=status]");
    this.button.hidden = this.querySelector("[data-weight]").hidden = false;
    this.button.onclick = () => this.open();
  }

  async open() {
    this.button.disabled = true;
    this.said.textContent = this.dataset.opening;
    try {
      await load(this.dataset.library);
      this.lay();
    } catch (problem) {
      console.warn(problem);
      this.button.disabled = false;
      this.said.textContent = this.dataset.failed;
      return;
    }
    this.said.textContent = "";
    this.button.closest("p").hidden = true;
  }

  lay() {
    const ground = this.querySelector(".compare-ground");
    ground.id = GROUND;
    ground.hidden = false;
    const windows = [...this.querySelectorAll("ol a")].map(({ href }, at) => ({
      id: `table-${at}`, manifestId: href, thumbnailNavigationPosition: "off",
    }));
    globalThis.Mirador.viewer({
      id: GROUND,
      language: this.dataset.language,
      selectedTheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
      windows,
      window: { allowClose: false, allowMaximize: true, sideBarOpenByDefault: false },
      workspace: { type: "mosaic", layout: tiled(windows.map(({ id }) => id)) },
      workspaceControlPanel: { enabled: false },
    });
    // The page has its one <main>, around this.
    ground.querySelector("main")?.setAttribute("role", "presentation");
    ground.scrollIntoView({ block: "nearest" });
    ground.tabIndex = -1;
    ground.focus({ preventScroll: true });
  }
}

/** Windows beside each other, on a narrow screen below each other. */
function tiled(ids) {
  if (ids.length < 2) return ids[0];
  const middle = Math.ceil(ids.length / 2);
  const direction = matchMedia(NARROW).matches ? "column" : "row";
  const splitPercentage = (100 * middle) / ids.length;
  return { direction, splitPercentage, first: tiled(ids.slice(0, middle)), second: tiled(ids.slice(middle)) };
}

function load(library) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), {
      src: library, onload: resolve, onerror: () => reject(new Error(library)),
    });
    document.head.append(script);
  });
}

customElements.define("museum-compare", MuseumCompare);
