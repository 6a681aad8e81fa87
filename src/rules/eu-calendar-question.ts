import type {EuMode} from './eu-law.ts';
import type {EuProvision} from './eu-provisions.ts';

/** The way a system comes to be high-risk: as part of a product of Annex I, or by a use of Annex III. */
export type EuTrack = 'annex1' | 'annex3';

/** A question to the calendar of the AI Act. */
export interface EuCalendarQuestion {
  /** id of a group of provisions */
  provision: EuProvision;
  /** the day asked about, `YYYY-MM-DD`; the day until which the law was checked where left out */
  day?: string | undefined;
  /** the day whose law is applied; `day` where left out */
  asOf?: string | undefined;
  /** `in-force` where left out */
  mode?: EuMode | undefined;
  /** first day of the model or system on the Union market; without it the provision in general is meant */
  placedOn?: string | undefined;
  /** day of a significant change in the design of a high-risk system */
  changedOn?: string | undefined;
  /** the high-risk system is meant for public authorities; false where left out */
  forPublicAuthority?: boolean | undefined;
  /** the way to high risk, where the group has two */
  track?: EuTrack | undefined;
}
