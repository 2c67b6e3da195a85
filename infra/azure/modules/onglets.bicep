// The pages: static files, served near the reader, with nothing to wake. Why this and not a linked backend: docs/decisions/0002-hebergement-azure.md.

param nom string
param location string
param etiquettes object

resource site 'Microsoft.Web/staticSites@2024-11-01' = {
  name: 'stapp-${nom}'
  location: location
  tags: etiquettes
  sku: { name: 'Free', tier: 'Free' }
  properties: {
    provider: 'Custom'
    // No preview copy of the pages on another address.
    stagingEnvironmentPolicy: 'Disabled'
    // Lets the deployed staticwebapp.config.json set the headers.
    allowConfigFileUpdates: true
  }
}

output id string = site.id
output nom string = site.name
output domaine string = site.properties.defaultHostname
