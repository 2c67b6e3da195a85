import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { vueDeFiche } from '../../../core/annuaire/vue.ts';
import { champsDeSection } from '../../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { SectionDeFiche } from '../../../core/vocabulaires/structures.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { useActeur, useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { direValeur } from '../../commun/valeur-de-fiche.ts';
import { CORRECTION } from '../textes.ts';
import css from './annuaire.module.css';
import { Lecteurs } from './Lecteurs.tsx';

interface LectureProps {
  readonly section: SectionDeFiche;
  readonly structure: Structure;
  readonly restante: boolean;
  readonly enCours: boolean;
  /** Its form has just been left: the keyboard goes on from here. */
  readonly reprise: boolean;
  readonly confirmer: () => void;
  readonly corriger: () => void;
}

/** What a section says, when it was last confirmed, and the two answers. The contacts are corrected where they are shown, on the fiche. */
export function LectureDeSection(props: LectureProps) {
  const { section, structure, restante, enCours, reprise, confirmer, corriger } = props;
  const bouton = useRef<HTMLButtonElement>(null);
  const partie = useRef<HTMLElement>(null);
  const attendait = useRef(restante);
  // Before the dialog sees that what had the focus is gone, and gives it back to the page behind.
  useLayoutEffect(() => {
    const confirmee = attendait.current && !restante && document.activeElement === document.body;
    attendait.current = restante;
    if (reprise || confirmee) (bouton.current ?? partie.current)?.focus();
  }, [reprise, restante]);
  const communes = useNomsDesCommunes();
  const champs = champsDeSection(section);
  const faite = structure.verifications?.[section];
  return (
    <section ref={partie} tabIndex={-1} className={css.partie} aria-label={section}>
      <div className={css.filtres}>
        <Text as="h3" weight="semibold" className={css.sousTitre}>
          {section}
        </Text>
        {faite === undefined ? null : (
          <Badge appearance="tint" color={restante ? 'informative' : 'success'}>
            {CORRECTION.sectionFaite(faite.le, faite.canal)}
          </Badge>
        )}
      </div>
      {section === 'Contacts' ? (
        <Contacts structure={structure} />
      ) : (
        <dl className={css.valeurs}>
          {champs
            .filter((champ) => champ !== 'zoneCodes' || structure.zone === 'Communes')
            .map((champ) => (
              <div key={champ}>
                <dt>
                  <Caption1 className={cadre.discret}>{CHAMPS_DE_FICHE[champ].libelle}</Caption1>
                </dt>
                <dd>{direValeur(champ, structure[champ], communes) ?? CORRECTION.rien}</dd>
              </div>
            ))}
        </dl>
      )}
      {section === 'Coordonnées' ? <Lecteurs structure={structure} /> : null}
      <div className={cadre.outils}>
        {restante ? (
          <BoutonCommande size="small" enCours={enCours} onClick={confirmer} aria-label={CORRECTION.juste(section)}>
            {CORRECTION.cEstJuste}
          </BoutonCommande>
        ) : null}
        {section === 'Contacts' ? null : (
          <Button ref={bouton} size="small" onClick={corriger} aria-label={CORRECTION.aCorriger(section)}>
            {CORRECTION.corriger}
          </Button>
        )}
      </div>
    </section>
  );
}

function Contacts({ structure }: { readonly structure: Structure }) {
  const lus = useListe(contacts).data?.items ?? [];
  const acteur = useActeur();
  const vus = vueDeFiche(structure, lus, acteur ?? { profil: 'lecture' }).contacts;
  return (
    <>
      <ul className={css.puces}>
        {vus.map(({ id, nom, fonction, courriel }) => (
          <li key={id}>{[nom, fonction, courriel].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
      <Caption1 className={cadre.discret}>{vus.length === 0 ? CORRECTION.personne : CORRECTION.contactsAide}</Caption1>
    </>
  );
}
