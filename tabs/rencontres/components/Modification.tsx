import { Caption1, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { modifierRencontre } from '../../../core/contrats/rencontres.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { DialogueDeVerification } from '../../commun/DialogueDeVerification.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { Reprise } from '../../commun/Reprise.tsx';
import { Retour } from '../../commun/Retour.tsx';
import { useStructures } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { corpsDeModification, problemesDe, type SaisieRencontre, saisieDe } from '../creation.ts';
import { useModifier } from '../mutations.ts';
import { useSeances } from '../serie/useSeances.tsx';
import { MODIFICATION, RENCONTRE } from '../textes.ts';
import { CeQuiEmpeche } from './CeQuiEmpeche.tsx';
import { Essentiel } from './Essentiel.tsx';
import { Nommees } from './Nommees.tsx';
import css from './rencontres.module.css';

interface ModificationProps {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
  readonly fermer: () => void;
}

/** What was typed and nothing else: what another person changes meanwhile stays theirs. */
const BROUILLONS: Brouillons<Partial<SaisieRencontre>> = new Map();
const RIEN: Partial<SaisieRencontre> = {};

/** Changes a rencontre. Once its invitations have left, one reads what changes and who will be told before it is done. */
export function Modification({ rencontre, maintenant, fermer }: ModificationProps) {
  const brouillon = useBrouillon(BROUILLONS, rencontre.id, RIEN);
  const depart = saisieDe(rencontre);
  const saisie = { ...depart, ...brouillon.valeur };
  const planifiee = rencontre.evenementId !== undefined;
  // The day that it has already may stay, even past.
  const depuis = [aujourdhui(maintenant), depart.date].filter(Boolean).sort()[0] ?? '';
  const { fautes, essayer } = useEssai(problemesDe(saisie, depuis, planifiee));
  const { items } = useStructures();
  const modifier = useModifier();
  const annoncer = useAnnonce();
  const [annonce, setAnnonce] = useState<ReponseDe<typeof modifierRencontre>>();

  const demande = (simuler: boolean) => ({
    chemin: { id: rencontre.id },
    corps: { ...corpsDeModification(saisie, rencontre.eTag), ...(simuler ? { simuler } : {}) },
  });
  const enregistrer = () =>
    modifier.mutate(demande(false), {
      onSuccess: ({ prevenues, parCourriel, dejaFait }) => {
        brouillon.jeter();
        annoncer(dejaFait ? MODIFICATION.rien : MODIFICATION.faite(prevenues + parCourriel.length));
        fermer();
      },
    });
  const seances = useSeances({
    rencontre,
    depart,
    saisie,
    fini: () => {
      brouillon.jeter();
      fermer();
    },
  });
  const envoyer = () => {
    if (!essayer()) return;
    if (seances.plusieurs) return seances.envoyer();
    if (planifiee) modifier.mutate(demande(true), { onSuccess: setAnnonce });
    else enregistrer();
  };

  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={MODIFICATION.retour} aller={fermer} />
        <Caption1 className={cadre.discret}>{rencontre.titre}</Caption1>
        <TitreDePage niveau="h1" arrivee={rencontre.id}>
          {MODIFICATION.titre}
        </TitreDePage>
      </header>
      <div className={cadre.contenu}>
        <Reprise repris={brouillon.repris} recommencer={brouillon.jeter} />
        <Essentiel
          saisie={saisie}
          problemes={fautes}
          structures={items}
          planifiee={planifiee}
          changer={(valeurs) => brouillon.ecrire({ ...brouillon.valeur, ...valeurs })}
          envoyer={envoyer}
        >
          {modifier.error == null || annonce !== undefined ? null : (
            <Probleme erreur={modifier.error} reessayer={envoyer} recharger={modifier.reset} />
          )}
          {saisie.date === depart.date && saisie.heure === depart.heure ? null : (
            <CeQuiEmpeche rencontre={rencontre.id} saisie={saisie} />
          )}
          {seances.champ}
          <div className={cadre.outils}>
            <BoutonCommande
              type="submit"
              appearance="primary"
              enCours={seances.enCours || (modifier.isPending && annonce === undefined)}
            >
              {planifiee || seances.plusieurs ? MODIFICATION.verifier : MODIFICATION.enregistrer}
            </BoutonCommande>
          </div>
        </Essentiel>
      </div>
      {seances.question}
      <DialogueDeVerification
        ouvert={annonce !== undefined}
        question={MODIFICATION.question}
        confirmer={MODIFICATION.confirmer(annonce === undefined ? 0 : annonce.prevenues + annonce.parCourriel.length)}
        revenir={MODIFICATION.revenir}
        commande={modifier}
        faire={enregistrer}
        fermer={() => setAnnonce(undefined)}
      >
        {annonce === undefined ? null : <CeQuiChange annonce={annonce} />}
      </DialogueDeVerification>
    </div>
  );
}

function CeQuiChange({ annonce }: { readonly annonce: ReponseDe<typeof modifierRencontre> }) {
  const { changements, prevenues, parOutlook, autres, parCourriel, sansAdresse } = annonce;
  if (changements.length === 0 && prevenues === 0) return <Text>{MODIFICATION.rien}</Text>;
  return (
    <>
      <dl className={css.changements}>
        {changements.map(({ quoi, avant, apres }) => (
          <div key={quoi}>
            <dt>{quoi}</dt>
            <dd>
              {apres}
              <Caption1 className={cadre.discret}>{MODIFICATION.avant(avant)}</Caption1>
            </dd>
          </div>
        ))}
      </dl>
      <Text>{MODIFICATION.prevenues(prevenues)}</Text>
      <Nommees dit={MODIFICATION.parOutlook(autres)} structures={parOutlook} />
      <Nommees dit={MODIFICATION.parCourriel(parCourriel.length)} structures={parCourriel} />
      {sansAdresse.length === 0 || prevenues === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{RENCONTRE.sansAdresse(sansAdresse.map(({ nom }) => nom).join(', '))}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
