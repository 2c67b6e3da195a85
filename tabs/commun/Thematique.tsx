import { mergeClasses } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { AccessibilityRegular } from '@fluentui/react-icons/svg/accessibility';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { BriefcaseRegular } from '@fluentui/react-icons/svg/briefcase';
import { ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { GamesRegular } from '@fluentui/react-icons/svg/games';
import { GlassesRegular } from '@fluentui/react-icons/svg/glasses';
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import { HeartPulseRegular } from '@fluentui/react-icons/svg/heart-pulse';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { LaptopRegular } from '@fluentui/react-icons/svg/laptop';
import { PaintBrushRegular } from '@fluentui/react-icons/svg/paint-brush';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PuzzlePieceRegular } from '@fluentui/react-icons/svg/puzzle-piece';
import { ScalesRegular } from '@fluentui/react-icons/svg/scales';
import { SportSoccerRegular } from '@fluentui/react-icons/svg/sport-soccer';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import { VehicleBusRegular } from '@fluentui/react-icons/svg/vehicle-bus';
import {
  apparenceDe,
  type Pictogramme as NomDePictogramme,
} from '../../core/vocabulaires/apparence-des-thematiques.ts';
import css from './Thematique.module.css';

const ICONES = {
  balance: ScalesRegular,
  ballon: SportSoccerRegular,
  bus: VehicleBusRegular,
  'casse-tete': PuzzlePieceRegular,
  coeur: HeartPulseRegular,
  etiquette: TagRegular,
  fauteuil: AccessibilityRegular,
  jeu: GamesRegular,
  livre: BookRegular,
  lunettes: GlassesRegular,
  maison: HomeRegular,
  mallette: BriefcaseRegular,
  ordinateur: LaptopRegular,
  paroles: ChatMultipleRegular,
  personnes: PeopleRegular,
  pinceau: PaintBrushRegular,
  'poignee-de-main': HandshakeRegular,
} as const satisfies Record<NomDePictogramme, FluentIcon>;

function habiller(thematique: string) {
  const { couleur, pictogramme } = apparenceDe(thematique);
  const style = {
    backgroundColor: `var(--colorPalette${couleur}Background2)`,
    color: `var(--colorPalette${couleur}Foreground2)`,
  };
  return { style, Icone: ICONES[pictogramme] };
}

/** The colour of a theme that edges what is of it, as the ground of its picture: beside a text that names it. */
export const lisereDe = (thematique: string): string =>
  `var(--colorPalette${apparenceDe(thematique).couleur}Foreground2)`;

/** The picture of a theme, beside a text that names it. */
export function Pictogramme({ thematique, petit = false }: { readonly thematique: string; readonly petit?: boolean }) {
  const { style, Icone } = habiller(thematique);
  return (
    <span className={mergeClasses(css.fond, css.pastille, petit && css.petite)} style={style} aria-hidden="true">
      <Icone />
    </span>
  );
}

/** A theme in its colour, with its picture and its name. */
export function EtiquetteDeThematique({ thematique }: { readonly thematique: string }) {
  const { style, Icone } = habiller(thematique);
  return (
    <span className={mergeClasses(css.fond, css.etiquette)} style={style}>
      <Icone className={css.image} aria-hidden="true" />
      {thematique}
    </span>
  );
}
