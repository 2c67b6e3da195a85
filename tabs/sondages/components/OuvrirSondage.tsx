import { Button, Checkbox, Dropdown, Field, Input, Option, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { Reprise } from '../../commun/Reprise.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { Vide } from '../../commun/Vide.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { avecLesProposes, clotureDe, corpsDe, problemesDe, type SaisieDeSondage, saisieVide } from '../form.ts';
import { useOuvrirSondage } from '../mutations.ts';
import { useInvitees } from '../queries.ts';
import { OUVRIR, SONDAGE, VISIBILITE } from '../textes.ts';
import { ChampsDeCloture } from './ChampsDeCloture.tsx';
import { CreneauxSaisis } from './CreneauxSaisis.tsx';
import { Proposer } from './Proposer.tsx';

interface OuvrirSondageProps {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
  /** To the form of the rencontre, for who knows the date. */
  readonly fixer: () => void;
  readonly relire: () => void;
}

/** By rencontre. */
const BROUILLONS: Brouillons<SaisieDeSondage> = new Map();

/** Slots, a deadline, who must be there: then each structure is asked. */
export function OuvrirSondage({ rencontre, maintenant, fixer, relire }: OuvrirSondageProps) {
  const invitees = useInvitees(rencontre.id);
  const cle = useCle();
  const brouillon = useBrouillon(BROUILLONS, rencontre.id, saisieVide(maintenant));
  const saisie = brouillon.valeur;
  const { fautes, essayer } = useEssai(problemesDe(saisie, invitees.length, maintenant));
  const ouvrir = useOuvrirSondage();
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const annoncer = useAnnonce();
  const ecrire = (valeurs: Partial<SaisieDeSondage>) => brouillon.ecrire({ ...saisie, ...valeurs });
  if (invitees.length === 0)
    return (
      <Vide titre={OUVRIR.personne} action={<Button onClick={fixer}>{OUVRIR.fixer}</Button>}>
        {OUVRIR.personneAide}
      </Vide>
    );
  const envoyer = () => {
    if (!essayer()) return;
    ouvrir.mutate(
      { chemin: { id: rencontre.id }, corps: corpsDe(saisie, cle, attendent) },
      {
        onSuccess: ({ envoyes, aSuivre, reportes, sansAdresse }) => {
          brouillon.jeter();
          const appels = sansAdresse.map(({ nom }) => nom).join(', ');
          annoncer(
            [
              OUVRIR.envoye(envoyes, aSuivre),
              reportes > 0 && OUVRIR.reportes(reportes),
              appels && SONDAGE.aTelephoner(appels),
            ]
              .filter(Boolean)
              .join(' '),
          );
          relire();
        },
      },
    );
  };
  const noms = new Map(invitees.map(({ id, nom }) => [id, nom] as const));
  return (
    <>
      <Text>{OUVRIR.aide}</Text>
      <div className={cadre.outils}>
        <Button onClick={fixer}>{OUVRIR.fixer}</Button>
      </div>
      <Reprise repris={brouillon.repris} recommencer={brouillon.jeter} />
      <Formulaire className={cadre.formulaire} envoyer={envoyer}>
        <Proposer
          rencontre={rencontre.id}
          maintenant={maintenant}
          ajouter={(neufs) => ecrire({ creneaux: avecLesProposes(saisie.creneaux, neufs) })}
        />
        <CreneauxSaisis
          invitees={invitees}
          rencontre={rencontre}
          creneaux={saisie.creneaux}
          problemes={fautes}
          changer={(creneaux) => ecrire({ creneaux })}
        />
        <ChampsDeCloture saisie={saisie} faute={fautes.cloture} changer={ecrire} />
        <div className={cadre.champs}>
          <Field label={OUVRIR.indispensables} hint={OUVRIR.indispensablesAide}>
            <Dropdown
              multiselect
              placeholder={OUVRIR.sansIndispensable}
              value={saisie.indispensables.map((id) => noms.get(id) ?? '').join(', ')}
              selectedOptions={[...saisie.indispensables]}
              onOptionSelect={(_, { selectedOptions }) => ecrire({ indispensables: selectedOptions })}
            >
              {invitees.map(({ id, nom }) => (
                <Option key={id} value={id} text={nom}>
                  {nom}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Field label={OUVRIR.quorum} hint={OUVRIR.quorumAide} validationMessage={fautes.quorum}>
            <Input
              inputMode="numeric"
              value={saisie.quorum}
              onChange={(_, { value }) => ecrire({ quorum: value.trim() })}
            />
          </Field>
        </div>
        <Field hint={VISIBILITE.aide}>
          <Checkbox
            label={VISIBILITE.libelle}
            checked={saisie.reponsesVisibles}
            onChange={(_, { checked }) => ecrire({ reponsesVisibles: checked === true })}
          />
        </Field>
        <Field label={OUVRIR.message} hint={OUVRIR.messageAide}>
          <Textarea
            value={saisie.message}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => ecrire({ message: value })}
          />
        </Field>
        <AuDessusDuBudget
          structures={invitees.map(({ id }) => id)}
          maintenant={maintenant}
          rencontre={rencontre.id}
          reports={{ jours: attendent, changer: setAttendent, limite: clotureDe(saisie) ?? maintenant }}
        />
        {ouvrir.error == null ? null : <Probleme erreur={ouvrir.error} reessayer={envoyer} recharger={relire} />}
        <div className={cadre.outils}>
          <BoutonCommande type="submit" appearance="primary" enCours={ouvrir.isPending}>
            {OUVRIR.envoyer(invitees.length)}
          </BoutonCommande>
        </div>
      </Formulaire>
    </>
  );
}
