/** What every answer on a chip leaves out, to stand beside it. */
export const exportLimits: readonly string[] = [
  'Inputs are published figures; the legal performance is for the maker to state. The area of a package with several dies is an estimate.',
  'Not covered: paragraphs .z, systems of 4A090, entries 4A003 and 5A992, software and technology.',
  'Not covered either: de minimis shares, foreign direct products, military and weapons end uses, and acts of US persons.',
  'An exception named here fits by numbers and places; it has further conditions on end use and recipient.',
  'Letters bind the firms that received them; those to NVIDIA, AMD and Intel are known.',
  'The lane of January 2026 asks for more than numbers; the certifications are assumed to be made.',
  'The AI Diffusion rule is printed and not enforced, and is taken so.',
  'For chips designed in China the answer is hypothetical: they need no American export licence to be sold there.',
];
