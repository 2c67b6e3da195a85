import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { autoriser } from '../../../core/droits/droits.ts';
import { cartesDePassage, codesDeCartes, OCTETS_D_UNE_PAGE } from '../../../core/passages/cartes-html.ts';
import { Chargement } from '../../commun/Etats.tsx';
import { FeuillePage } from '../../commun/FeuillePage.tsx';
import { Retour } from '../../commun/Retour.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { CARTES } from './textes.ts';

interface CartesPageProps extends Omit<ContenuProps, 'maintenant'> {
  readonly fermer: () => void;
}

const tirer = (): readonly string[] =>
  codesDeCartes([...crypto.getRandomValues(new Uint32Array(OCTETS_D_UNE_PAGE))].map((n) => n / 2 ** 32));

/** A page of stamp cards to print and cut out. Their codes are drawn here and kept nowhere. */
export function CartesPage({ rencontre, acteur, fermer }: CartesPageProps) {
  const [codes, setCodes] = useState(tirer);
  const titre = rencontre.serie ?? rencontre.titre;
  const page = useMemo(() => cartesDePassage(titre, codes), [titre, codes]);
  if (acteur === undefined) return <Chargement quoi={COMMUN.chargement} />;
  if (!autoriser(acteur, 'compter-public').permis)
    return (
      <Vide titre={CARTES.reservee} action={<Retour vers={CARTES.retour} aller={fermer} />}>
        {CARTES.reserveeAide}
      </Vide>
    );
  return (
    <FeuillePage
      titre={CARTES.titre}
      adresse={adresseDeVue(rencontre.id, 'cartes')}
      libelle={`${CARTES.titre} – ${rencontre.titre}`}
      retour={CARTES.retour}
      fermer={fermer}
      page={page}
      outils={<Button onClick={() => setCodes(tirer())}>{CARTES.autres}</Button>}
      avis={<Text>{CARTES.avis}</Text>}
      attente={null}
    />
  );
}
