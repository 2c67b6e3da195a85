import { Caption1, Card, Text } from '@fluentui/react-components';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Gene } from '../../../core/rencontres/ce-qui-gene.ts';
import { lieuComplet } from '../../../core/rencontres/lieu.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { BlocDeDate } from '../../commun/BlocDeDate.tsx';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { EtiquetteDeThematique } from '../../commun/Thematique.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { EtatDuCompteRendu } from '../compte-rendu/EtatDuCompteRendu.tsx';
import { TEXTES } from '../textes.ts';
import { BadgeEtat } from './BadgeEtat.tsx';
import css from './rencontres.module.css';
import { GENES } from './textes-des-genes.ts';

export interface Nombres {
  readonly invitees: number;
  readonly presentes: number;
}

/** What a card says of what clashes; the page of the rencontre says the rest. */
const DITES = 2;

interface CarteProps {
  readonly rencontre: Rencontre;
  readonly nombres: Nombres | undefined;
  readonly passee: boolean;
  readonly maintenant: string;
  /** What it clashes with, to come. */
  readonly genes: readonly Gene[] | undefined;
  /** May whoever reads change it? Then what to do is said. */
  readonly peutChanger: boolean;
  readonly ouvrir: (id: string) => void;
}

/** One rencontre in the list: what, when, where, how many. The whole card can be clicked; its title is the button. */
export function CarteRencontre({
  rencontre,
  nombres,
  passee,
  maintenant,
  genes = [],
  peutChanger,
  ouvrir,
}: CarteProps) {
  const noms = useNomsDesCommunes();
  const commune = rencontre.commune ?? noms.get(rencontre.communeInsee ?? '');
  const lieu = lieuComplet({ lieu: rencontre.lieu, commune });
  const combien =
    nombres === undefined
      ? undefined
      : passee && rencontre.etat !== 'Annulée'
        ? TEXTES.presentes(nombres.presentes)
        : TEXTES.invitees(nombres.invitees);
  const details = [rencontre.modalite, lieu, combien].filter(Boolean).join(' · ');
  return (
    <Card className={cartes.ouvrable} focusMode="off" role="group" aria-label={rencontre.titre}>
      <div className={css.datee}>
        {rencontre.debut === undefined ? null : <BlocDeDate jour={aujourdhui(rencontre.debut)} />}
        <div className={css.dit}>
          <div className={cadre.tete}>
            <button type="button" className={cartes.lien} onClick={() => ouvrir(rencontre.id)}>
              <Text weight="semibold">{rencontre.titre}</Text>
            </button>
            <BadgeEtat rencontre={rencontre} passee={passee} />
          </div>
          <Caption1>
            {rencontre.debut === undefined ? TEXTES.sansDate : dateLongue(rencontre.debut)} ·{' '}
            {TEXTES.duree(rencontre.dureeMinutes)}
          </Caption1>
          <div className={cadre.outils}>
            <EtiquetteDeThematique thematique={rencontre.thematique} />
            <Caption1 className={cadre.discret}>{details}</Caption1>
            <EtatDuCompteRendu rencontre={rencontre} maintenant={maintenant} />
          </div>
          {genes.slice(0, DITES).map(({ dit, quoiFaire }) => (
            <Caption1 key={dit} className={css.gene}>
              {[dit, ...(peutChanger ? [quoiFaire] : [])].join('. ')}
            </Caption1>
          ))}
          {genes.length > DITES ? <Caption1 className={css.gene}>{GENES.autres(genes.length - DITES)}</Caption1> : null}
        </div>
      </div>
    </Card>
  );
}
