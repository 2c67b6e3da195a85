import type { Bilan, BlocDeBilan, SectionDeBilan } from '../../../core/bilan/bilan.ts';
import { CLES_DES_MOTS } from '../../../core/bilan/mots.ts';
import type { MotsDuPerimetre } from '../../../core/contrats/bilans.ts';
import cadre from '../../commun/page.module.css';
import { lieuDesMots } from './AllerDireLesMots.tsx';
import { ChampDuBilan } from './ChampDuBilan.tsx';
import { DireLesMots } from './DireLesMots.tsx';
import css from './plan.module.css';

interface SectionProps {
  readonly section: SectionDeBilan;
  readonly bilan: Bilan;
  readonly mots: readonly MotsDuPerimetre[];
}

/** A section of the bilan, part by part; where somebody has a word to say, it is said there. */
export function SectionDuBilan({ section: { titre, blocs }, ...reste }: SectionProps) {
  return (
    <section className={cadre.partie} aria-label={titre}>
      <h2 className={css.axe}>{titre}</h2>
      {blocs.map((bloc) => (
        <Bloc key={bloc.cle} bloc={bloc} titree={blocs.length > 1} {...reste} />
      ))}
    </section>
  );
}

function Bloc({
  bloc,
  titree,
  bilan,
  mots,
}: Omit<SectionProps, 'section'> & { readonly bloc: BlocDeBilan; readonly titree: boolean }) {
  const dits = mots.find((m) => m.fiche === bloc.fiche);
  const cles = CLES_DES_MOTS.filter((cle) => bloc.champs.some((c) => c.cle === cle && c.origine === 'a-dire'));
  return (
    <div className={cadre.partie}>
      {titree ? <h3 className={cadre.sousTitre}>{bloc.titre}</h3> : null}
      <dl className={css.champsDuBilan}>
        {bloc.champs.map((champ) => (
          <ChampDuBilan key={champ.cle} champ={champ} jusqua={bilan.jusqua} />
        ))}
      </dl>
      {dits?.modifiable !== true || cles.length === 0 ? null : (
        <div id={lieuDesMots(bloc)}>
          <DireLesMots mots={dits} cles={cles} titre={bloc.titre} annee={bilan.annee} plan={bilan.plan} />
        </div>
      )}
    </div>
  );
}
