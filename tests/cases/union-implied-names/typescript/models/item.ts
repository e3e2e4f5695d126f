import type { Unknown } from "../runtime/unions.js";
import type { EpisodeObject } from "./episodeObject.js";
import type { TrackObject } from "./trackObject.js";

export type Item = TrackObject | EpisodeObject | Unknown<"type">;
