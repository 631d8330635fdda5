window.YTD.account.part0 = [
  {
    "account": {
      "email": null,
      "username": "GemVoorbeeld",
      "accountId": "7770001",
      "accountDisplayName": "Gemeente Voorbeeld"
    }
  }
]