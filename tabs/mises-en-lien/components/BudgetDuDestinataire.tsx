import { Checkbox, Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { aQuiEcrire } from '../../../core/liens/a-qui-ecrire.ts';
import { destinatairesPossibles } from '../../../core/liens/destinataire.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { limiteDAttente } from '../../../core/mises-en-lien/attendre.ts';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import { useReglages } from '../../commun/reglages.ts';
import { Attendre } from '../../sollicitations/components/Attendre.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { BUDGET } from '../../sollicitations/textes.ts';
import type { Saisie } from '../form.ts';
import { usePlace } from '../queries.ts';
import { DIALOGUE } from '../textes.ts';

interface BudgetProps {
  readonly saisie: Saisie;
  readonly changer: (partie: Partial<Saisie>) => void;
}

/** Before the coordination introduces a structure that is above its budget: what it was asked, when to write, and to whom. */
export function BudgetDuDestinataire({ saisie, changer }: BudgetProps) {
  const maintenant = useMaintenant();
  const reglages = useReglages();
  const { destinataire, thematique, contact, attendre } = saisie;
  const siens = (useListe(contacts).data?.items ?? []).filter((c) => c.structure === destinataire);
  const fiche = useListe(structures).data?.items.find(({ id }) => id === destinataire);
  const possibles = fiche === undefined ? [] : destinatairesPossibles(fiche, siens);
  const ecrite = contact === '' ? aQuiEcrire(siens, destinataire, { thematique })?.id : contact;
  return (
    <AuDessusDuBudget
      structures={[destinataire]}
      maintenant={maintenant}
      issues={({ structure, nom, demandes, plafond }) => (
        <>
          <Attendre
            {...{ structure, nom, demandes, plafond, maintenant }}
            rencontre={undefined}
            contact={ecrite}
            reports={{
              jours: new Map(attendre === '' ? [] : [[destinataire, attendre]]),
              changer: (jours) => changer({ attendre: jours.get(destinataire) ?? '' }),
              limite: limiteDAttente(reglages, maintenant),
            }}
          />
          {possibles.length < 2 ? null : (
            <Field label={DIALOGUE.aQui(nom)}>
              <Select size="small" value={contact} onChange={(_, { value }) => changer({ contact: value })}>
                <option value="">{DIALOGUE.laBonne}</option>
                {possibles.flatMap(({ cible, adresse }) =>
                  cible.contact === undefined ? (
                    []
                  ) : (
                    <option key={cible.contact} value={cible.contact}>
                      {BUDGET.personne(adresse.nom, demandes.filter((d) => d.contact === cible.contact).length)}
                    </option>
                  ),
                )}
              </Select>
            </Field>
          )}
        </>
      )}
    />
  );
}

/** The same for a partner, who learns one word of the budget of another, and may leave it some days. */
export function PlaceDuDestinataire({ saisie, nom, changer }: BudgetProps & { readonly nom: string }) {
  const { delaiMiseEnLienJours } = useReglages();
  const place = usePlace(saisie.demandeur, saisie.destinataire);
  if (place?.beaucoupSollicitee !== true) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {place.peutAttendre ? DIALOGUE.beaucoupSollicitee(nom, delaiMiseEnLienJours) : DIALOGUE.sansAttente(nom)}
        {place.peutAttendre ? (
          <Checkbox
            label={DIALOGUE.attendre}
            checked={saisie.attendre !== ''}
            onChange={(_, { checked }) => changer({ attendre: checked === true ? 'place' : '' })}
          />
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}
