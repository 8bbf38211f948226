// What the museum takes of Photo Sphere Viewer, put together at set-up (Makefile, var/.frontend).
import "@photo-sphere-viewer/core/index.css";
import "@photo-sphere-viewer/markers-plugin/index.css";

export { AbstractPlugin, Viewer } from "@photo-sphere-viewer/core";
export { EquirectangularVideoAdapter } from "@photo-sphere-viewer/equirectangular-video-adapter";
export { GyroscopePlugin } from "@photo-sphere-viewer/gyroscope-plugin";
export { MarkersPlugin } from "@photo-sphere-viewer/markers-plugin";
