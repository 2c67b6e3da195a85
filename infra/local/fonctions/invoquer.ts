import { randomUUID } from 'node:crypto';
import type { Donnee, Journal } from './contrat.ts';
import type { Fonction, Noyau } from './noyau.ts';

/**
 * Runs one function as the worker does: arguments, preInvocation hooks (which may replace inputs and callback), the function,
 * postInvocation hooks (which may replace result or error), then the response. Throws what the function threw.
 */
export async function invoquer(
  noyau: Noyau,
  appHookData: object,
  { metadonnees, rappel }: Fonction,
  donnee: Donnee,
  journal: Journal,
): Promise<Donnee | null> {
  const invocationId = randomUUID();
  const declencheur = Object.entries(metadonnees.bindings).find(([, l]) => l.type?.endsWith('Trigger'))?.[0];
  const modele = noyau.modele().getInvocationModel({
    invocationId,
    metadata: metadonnees,
    state: 'preInvocationHooks',
    request: {
      invocationId,
      functionId: metadonnees.functionId ?? metadonnees.name,
      inputData: [{ name: declencheur, data: donnee }],
      triggerMetadata: {},
      traceContext: { traceParent: '', traceState: '', attributes: {} },
      retryContext: null,
    },
    log: journal,
  });
  const { context, inputs } = await modele.getArguments();
  const hookData = {};

  const avant = { hookData, appHookData, invocationContext: context, inputs, functionCallback: rappel };
  for (const crochet of noyau.crochets('preInvocation')) await crochet(avant);

  const apres = {
    hookData,
    appHookData,
    invocationContext: context,
    inputs: avant.inputs,
    result: null,
    error: null,
  } as {
    result: unknown;
    error: unknown;
  };
  try {
    apres.result = await modele.invokeFunction(context, avant.inputs, avant.functionCallback);
  } catch (erreur) {
    apres.error = erreur;
  }
  for (const crochet of noyau.crochets('postInvocation')) await crochet(apres);
  if (apres.error) throw apres.error;

  const reponse = await modele.getResponse(context, apres.result);
  return reponse.returnValue ?? null;
}
