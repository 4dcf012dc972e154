"""Golden values of torchvision's models from the weights that a seed gives (python3-torchvision 0.14.1)."""
import torch
import torchvision.models as models

from golden import File

out = File(__file__)
cases = {
    "alexnet": (lambda: models.alexnet(num_classes=4), 64),
    "vgg11_bn": (lambda: models.vgg11_bn(num_classes=4), 32),
    "resnet18": (lambda: models.resnet18(num_classes=4), 32),
    "resnet50 dilated": (lambda: models.resnet50(num_classes=4, replace_stride_with_dilation=[False, True, True]), 32),
    "resnext50_32x4d": (lambda: models.resnext50_32x4d(num_classes=4), 32),
    "googlenet": (lambda: models.googlenet(num_classes=4, aux_logits=False, init_weights=True, transform_input=True), 64),
    "inception_v3": (lambda: models.inception_v3(num_classes=4, init_weights=True), 75),
    "mobilenet_v2": (lambda: models.mobilenet_v2(num_classes=4, width_mult=0.35), 32),
    "mobilenet_v3_large": (lambda: models.mobilenet_v3_large(), 32),
    "mobilenet_v3_small": (lambda: models.mobilenet_v3_small(), 32),
}
for name, (make, size) in cases.items():
    torch.manual_seed(0)
    model = make().double().eval()
    # Statistics that are not those of a new network.
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_var.fill_(0.2)
            module.running_mean.fill_(0.01)
    # Contrasts at which these networks' scores are more than their last biases.
    contrast = {"alexnet": 1e3, "googlenet": 1e9}.get(name, 1.0)
    image = torch.linspace(-2, 2, 3 * size * size, dtype=torch.float64).reshape(1, 3, size, size).sin() * contrast
    with torch.no_grad():
        out.add("model", name, lambda: model(image)[:, :4], [], size=size, contrast=contrast, parameters=sum(p.numel() for p in model.parameters()),
                names=len(model.state_dict()), last=list(model.state_dict())[-1])
    print(name, out.cases[-1]["outputs"][0]["data"])
out.write()
