import { Button, Text } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { champsDeSection } from '../../../core/champs/champs.ts';
import type { CorrectionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { SectionDeFiche } from '../../../core/vocabulaires/structures.ts';
import { ChampDeFiche } from '../../commun/ChampDeFiche.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import cadre from '../../commun/page.module.css';
import { correctionsDe, saisieDe } from '../../commun/saisie-de-fiche.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { CORRECTION } from '../textes.ts';
import css from './annuaire.module.css';

interface FormulaireProps {
  readonly section: SectionDeFiche;
  readonly structure: Structure;
  readonly enCours: boolean;
  readonly erreur: Error | null;
  readonly envoyer: (corrections: CorrectionDeFiche) => void;
  readonly renoncer: () => void;
  /** Something was typed. */
  readonly toucher: () => void;
}

/** The fields of a section; only what was changed is sent. */
export function FormulaireDeSection(props: FormulaireProps) {
  const { section, structure, enCours, erreur, envoyer, renoncer, toucher } = props;
  const [avant] = useState(() => saisieDe(structure));
  const [saisie, setSaisie] = useState(avant);
  const [inchangee, setInchangee] = useState(false);
  const debut = useRef<HTMLHeadingElement>(null);
  // It takes the place of the button that opened it: without this the dialog would give the focus back to the page behind, and the same key would close it.
  useLayoutEffect(() => {
    debut.current?.parentElement?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  const soumettre = () => {
    const corrections = correctionsDe(avant, saisie);
    const rien = Object.keys(corrections).length === 0;
    setInchangee(rien);
    if (!rien && !enCours) envoyer(corrections);
  };
  return (
    <Formulaire
      className={cadre.formulaire}
      envoyer={soumettre}
      toucher={toucher}
      aria-label={CORRECTION.aCorriger(section)}
    >
      <Text ref={debut} as="h3" weight="semibold" className={css.sousTitre}>
        {section}
      </Text>
      {champsDeSection(section).map((champ) => (
        <ChampDeFiche
          key={champ}
          champ={champ}
          saisie={saisie}
          changer={(valeurs) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }))}
          message={fauteDe(erreur, champ)}
        />
      ))}
      {inchangee ? <Text role="alert">{CORRECTION.rienChange}</Text> : null}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={enCours}>
          {CORRECTION.envoyer}
        </BoutonCommande>
        <Button onClick={renoncer}>{COMMUN.annuler}</Button>
      </div>
    </Formulaire>
  );
}
